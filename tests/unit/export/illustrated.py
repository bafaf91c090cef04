"""A document with pictures, links and a column of page numbers."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from refundwizard.domain.document import Document, Figure, Heading, PageBreak, Table
from tests.unit.export import reading


def picture(form: str, size: tuple[int, int] = (80, 60)) -> bytes:
    """Return a small picture."""
    out = BytesIO()
    Image.new("RGB", size, "#ddeeff").save(out, form)
    return out.getvalue()


PICTURES = {"x01": picture("JPEG"), "x02": picture("PNG", (600, 2000))}


def illustrated() -> Document:
    """Return three exhibits; the bytes of the last one are not there."""
    table = Table(
        header=("编号", "名称", "来源", "证明目的", "页码"),
        align=("left", "left", "left", "left", "right"),
        wide=3,
        rows=(
            ("1", "聊天记录", "商家", "拒绝退款", ""),
            ("2", "订单详情", "平台", "付了多少", ""),
            ("3", "录像", "自己", "到货时的样子", ""),
        ),
        links=("exhibit-1", "exhibit-2", ""),
        pages=True,
    )
    return reading.document(
        Heading(text="证据清单"),
        table,
        PageBreak(),
        Heading(text="证据 1", anchor="exhibit-1"),
        Figure(ref="x01", alt="聊天截图", width=80, height=60, span="quarter"),
        Figure(
            ref="x02",
            alt='订单"页" <长>',
            caption="证据 2，第 1 张",
            width=600,
            height=2000,
            anchor="exhibit-2",
        ),
        Figure(ref="x03", alt="录像，3 分钟", caption="证据 3", width=640, height=480),
    )
