"""Pictures for the sample case, drawn when they are asked for: invented, and marked as such."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme

if TYPE_CHECKING:
    from refundwizard.session.sample import Drawn

SIZE: Final = (540, 760)
_PAGES: Final = (
    (
        "示例-聊天记录.png",
        "木棉小铺（示例）",
        (
            (False, "亲，这条裙子已拆封影响二次销售，不退"),
            (True, "我只试穿了一次，吊牌都在，七天内"),
            (False, "不支持的哦"),
        ),
    ),
    (
        "示例-售后页.png",
        "售后详情（示例）",
        (
            (False, "还没有提交退货退款申请"),
            (False, "商品签收后 7 天内可申请"),
            (False, "说明：这是虚构的页面"),
        ),
    ),
    (
        "示例-订单页.png",
        "订单详情（示例）",
        (
            (False, "法式碎花连衣裙 1 件"),
            (False, "实付 329.00 元，运费 0.00 元"),
            (False, "订单号 P7620 1189 3158"),
        ),
    ),
)


def drawn() -> tuple[Drawn, ...]:
    """Return the invented pages as PNG files."""
    return tuple((name, page(title, lines)) for name, title, lines in _PAGES)


def page(title: str, lines: tuple[tuple[bool, str], ...]) -> bytes:
    """Draw an invented page: a title and bubbles, True for those at the right; as PNG."""
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("#f2f2f0"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QFont(theme().font(Role.BODY))  # a copy: the theme keeps its own
    font.setPixelSize(26)
    painter.setFont(font)
    painter.fillRect(0, 0, SIZE[0], 90, QColor("#ffffff"))
    painter.setPen(QColor("#222222"))
    painter.drawText(QRectF(0, 0, SIZE[0], 90), Qt.AlignmentFlag.AlignCenter, title)
    for index, (is_own, words) in enumerate(lines):
        _bubble(painter, 130 + index * 150, words, is_own=is_own)
    painter.setPen(QColor("#8a8a8a"))
    foot = QRectF(0, SIZE[1] - 80, SIZE[0], 60)
    painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, "示例图片，内容虚构")
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(data.data())


def _bubble(painter: QPainter, top: int, words: str, *, is_own: bool) -> None:
    box = QRectF(110 if is_own else 30, top, 400, 110)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#cfe8d5" if is_own else "#ffffff"))
    painter.drawRoundedRect(box, 14, 14)
    painter.setPen(QColor("#222222"))
    wrapped = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(box.adjusted(18, 8, -18, -8), wrapped, words)
