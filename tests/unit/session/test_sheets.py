"""Every sheet is one A4 page, for every scenario and in both languages; a letter is a letter."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import cache

import pytest

from refundwizard.domain.answers_file import KEYS, read_answers
from refundwizard.domain.assess import assess
from refundwizard.domain.assessment import Assessment
from refundwizard.domain.audience import Audience, for_audience
from refundwizard.domain.case import Case
from refundwizard.domain.document import CheckItem, Document, Paragraph, Table, shown
from refundwizard.domain.integrity import Integrity
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.pack import Words
from refundwizard.domain.passages.brief import Brief
from refundwizard.domain.records import Closing, Edited
from refundwizard.domain.sheets.calls import calls_sheet
from refundwizard.domain.sheets.room import PAGE, height
from refundwizard.domain.sheets.route import route_sheet
from refundwizard.domain.sheets.sending import sending_back
from refundwizard.export.pdf.engine import compiler
from refundwizard.export.pdf.preview import as_pages
from refundwizard.session.beside import NOTHING, Beside
from refundwizard.session.documents import BUILDERS
from refundwizard.session.exporting import Request, document_of, forms_of, subject_of
from refundwizard.session.sheets import PARTS, UnknownPartError
from refundwizard.storage.paths import resources
from tests.conftest import SCENARIOS
from tests.scenarios_plugin import moment, shipped
from tests.unit.session.conftest import DRESS
from tests.unit.session.states import case_of

WITHOUT = ("routes.court.", "evidence.E14.capture")
SHEETS = tuple(
    name
    for name in BUILDERS
    if name not in {"checklist", "dossier", "timeline", "draft"} and not name.startswith("shots")
)
TALLEST = 30
EVERY = 11
SLICES = 4


@cache
def scenarios() -> tuple[tuple[Case, Assessment], ...]:
    return tuple(_scenarios())


def _scenarios() -> Iterator[tuple[Case, Assessment]]:
    for path in sorted(SCENARIOS.glob("*.toml")):
        for data in tomllib.loads(path.read_text(encoding="utf-8"))["scenario"]:
            if "due" not in data and "prevent" not in data:
                now = moment(data["as_of"])
                case = read_answers(shipped(), {key: data[key] for key in KEYS if key in data}, now)
                yield case, assess(shipped(), case, now)


def sheets(name: str, lang: str, audience: Audience = "self", slice_: int = 0) -> list[Document]:
    """Return the different sheets of a kind over scenarios, the tallest first.

    Of the ways to go there are so many that one slice of the scenarios is looked at after another.
    """
    found: dict[str, Document] = {}
    step = SLICES if name == "route" else 1
    for case, assessed in scenarios()[slice_::step]:
        for part in PARTS[name](assessed) if name in PARTS else ("",):
            asked = Request(f"{name}:{part}" if part else name, "pdf", lang, audience)
            subject = subject_of(shipped(), case, assessed, asked, NOTHING)
            whole = BUILDERS[name](subject)
            made = for_audience(whole, case, audience, subject.words).document
            found.setdefault(str([made.title, *made.blocks]), made)
    return sorted(found.values(), key=lambda each: height(each.blocks), reverse=True)


def pages(document: Document) -> int:
    made, _missing = compiler(document, resources())
    return len(as_pages(made.compile(format="png", ppi=6)))


ALL = [
    (name, lang, slice_)
    for name in SHEETS
    for lang in ("zh_CN", "en")
    for slice_ in range(SLICES if name == "route" else 1)
]


@pytest.mark.parametrize(("name", "lang", "slice_"), ALL)
def test_a_sheet_is_one_page_in_every_scenario(name: str, lang: str, slice_: int) -> None:
    every = sheets(name, lang, "self", slice_)
    looked_at = [*every[:TALLEST], *every[TALLEST::EVERY]]
    assert looked_at
    assert [pages(each) for each in looked_at] == [1] * len(looked_at)


@pytest.mark.parametrize("name", ["now", "evidence", "brief"])
def test_a_masked_sheet_is_one_page_too(name: str) -> None:
    for lang in ("zh_CN", "en"):
        assert [pages(each) for each in sheets(name, lang, "public")[:6]] == [1] * 6


@pytest.mark.parametrize("name", ["now", "calls", "evidence", "deadlines"])
def test_large_type_may_take_more_pages_and_loses_nothing(pack, clock, dress, name: str) -> None:
    plain = document_of(pack, dress, clock(), Request(name))
    large = document_of(pack, dress, clock(), Request(name, large=True))
    assert large.large
    assert large.blocks == plain.blocks
    assert pages(large) >= pages(plain)


def test_every_document_has_formats_and_words(pack) -> None:
    for name in (*BUILDERS, Request.WHOLE):
        assert forms_of(name)
        for lang in pack.languages:
            assert pack.texts[lang][f"documents.{name}.name"]
            assert pack.texts[lang][f"documents.{name}.note"]


def texts(document: Document) -> str:
    return document.model_dump_json()


def test_what_to_do_now_begins_with_the_next_date_and_the_sum(pack, clock, dress) -> None:
    made = document_of(pack, dress, clock(), Request("now"))
    kinds = [block.kind for block in made.blocks]
    assert kinds.index("dates") < kinds.index("check")
    assert "¥329.00" in texts(made)


def test_the_deadline_table_names_day_last_day_basis_and_how_sure(pack, clock, dress) -> None:
    made = document_of(pack, dress, clock(), Request("deadlines"))
    table = next(block for block in made.blocks if isinstance(block, Table))
    assert table.header == ("谁", "要做什么", "最稳妥", "法定最晚", "依据", "把握")
    assert any("11月19日" in row[2] and "《" in row[4] for row in table.rows)
    assert {row[5] for row in table.rows} <= {"按规则算的", "暂定", "页面上写的"}


def test_the_call_log_has_rows_to_write_in_and_the_calls_so_far(pack, clock, dress) -> None:
    call = {
        "at": datetime(2026, 11, 16, 10, 20, tzinfo=BEIJING),
        "direction": "out",
        "channel": "phone",
        "text": "说三天内答复",
        "call": {"side": "platform", "agent": "8801", "ticket": "T-1", "promise": "三天内答复"},
    }
    told = Case.model_validate({**dress.model_dump(), "messages": [call]})
    table = next(
        block
        for block in document_of(pack, told, clock(), Request("calls")).blocks
        if isinstance(block, Table)
    )
    assert table.rows[0][2:4] == ("8801", "T-1")
    assert sum(not any(row) for row in table.rows) >= 6


def test_more_calls_than_fit_are_counted(pack, clock, dress) -> None:
    calls = [
        {
            "at": datetime(2026, 11, 10 + number % 7, 10, number, tzinfo=BEIJING),
            "direction": "out",
            "channel": "phone",
            "text": "他们说已经在处理了，让我再等等。" * 6,
            "call": {"side": "merchant", "agent": str(number)},
        }
        for number in range(40)
    ]
    told = Case.model_validate({**dress.model_dump(), "messages": calls})
    made = document_of(pack, told, clock(), Request("calls"))
    assert pages(made) == 1
    table = next(block for block in made.blocks if isinstance(block, Table))
    kept = sum(any(row) for row in table.rows)
    assert f"更早的 {40 - kept} 通" in texts(made)


def test_the_evidence_list_says_what_is_there_missing_and_would_help(pack, clock, dress) -> None:
    have = {"id": "x1", "kind": "E01", "names": ["order.png"]}
    loose = {"id": "x2", "names": ["other.png"]}
    told = Case.model_validate({**dress.model_dump(), "exhibits": [have, loose]})
    made = document_of(pack, told, clock(), Request("evidence"))
    boxes = [block for block in made.blocks if isinstance(block, CheckItem)]
    ticked = [box.text for box in boxes if box.ticked]
    assert any("有，证据 1" in text for text in ticked)
    assert any("证据 2：other.png" in box.text for box in boxes)
    assert any(box.details for box in boxes if not box.ticked)


def test_a_way_names_what_it_shuts_and_leaves_lines_to_fill_in(pack, clock, dress) -> None:
    made = document_of(pack, dress, clock(), Request("route:complaint_12315"))
    said = texts(made)
    assert "12315" in made.title
    for words in ("还差这些", "做不到", "编号", "＿＿"):
        assert words in said


def test_unknown_parts_name_the_known_ones(pack, clock, dress) -> None:
    for document in ("route:nowhere", "draft:nothing", "draft"):
        with pytest.raises(UnknownPartError) as refused:
            document_of(pack, dress, clock(), Request(document))
        assert refused.value.known


def test_a_letter_is_the_letter_with_addressee_and_day_and_says_nothing_of_itself(
    pack, clock, dress
) -> None:
    found = assess(pack, dress, clock())
    name = "merchant_chat"
    text = next(each.text for each in found.drafts if (each.id, each.language) == (name, "zh_CN"))
    for audience in ("self", "merchant"):
        made = document_of(pack, dress, clock(), Request(f"draft:{name}", audience=audience))
        assert made.subtitle.startswith("致 木棉小铺")
        assert "2026年11月17日" in made.subtitle
        lines = [block.text for block in made.blocks if isinstance(block, Paragraph)]
        assert lines == list(map(shown, text.split("\n")))


def test_who_keeps_a_letter_gets_it_in_their_language_too(pack, clock, dress) -> None:
    mine = document_of(pack, dress, clock(), Request("draft:merchant_chat", "pdf", "en"))
    theirs = document_of(
        pack, dress, clock(), Request("draft:merchant_chat", "pdf", "en", "merchant")
    )
    assert [block.kind for block in mine.blocks][-2:] == ["page_break", "quote"]
    assert "quote" not in [block.kind for block in theirs.blocks]


def test_a_long_case_is_cut_with_a_count_and_never_silently(pack, clock, dress) -> None:
    many = [{"id": f"x{number}", "names": [f"{number}.png"]} for number in range(120)]
    told = Case.model_validate({**dress.model_dump(), "exhibits": many})
    made = document_of(pack, told, clock(), Request("evidence"))
    listed = sum("png" in block.text for block in made.blocks if isinstance(block, CheckItem))
    assert 0 < listed < 120
    assert f"还有 {120 - listed} 项，在行动清单里" in texts(made)
    assert height(made.blocks) <= PAGE + 30
    assert pages(made) == 1


def test_the_timeline_has_what_happened_and_what_comes(pack, clock) -> None:
    made = document_of(pack, case_of(pack, clock, DRESS), clock(), Request("timeline"))
    said = texts(made)
    assert "发生过的" in said
    assert "期限" in said
    assert pages(made) >= 1


def test_a_case_that_is_over_says_so_first(pack, clock, dress) -> None:
    closed = dress.model_copy(update={"closings": (Closing(at=clock(), result="full"),)})
    made = document_of(pack, closed, clock(), Request("now"))
    assert made.blocks[0].kind == "notice"


def test_a_sheet_carries_the_digest_of_the_record(pack, clock, dress) -> None:
    record = Integrity("ab" * 32, 3, clock())
    made = document_of(pack, dress, clock(), Request("now"), Beside(record))
    assert record.short in made.foot
    assert pages(made) == 1


def test_empty_lines_of_a_letter_stay(pack, clock, dress) -> None:
    edit = Edited(letter="merchant_chat", text="第一段。\n\n第二段。", base="", at=clock())
    told = dress.model_copy(update={"edits": (edit,)})
    made = document_of(pack, told, clock(), Request("draft:merchant_chat"))
    assert [block.text for block in made.blocks] == ["第一段。", "", "第二段。"]


def test_without_words_for_something_a_sheet_leaves_it_out(pack, clock, dress) -> None:
    bare = {
        lang: {key: text for key, text in words.items() if not key.startswith(WITHOUT)}
        for lang, words in pack.texts.items()
    }
    found = replace(assess(pack, dress, clock()), scripts=())
    brief = Brief(pack, dress, found, Words("zh_CN", bare))
    way = route_sheet(brief, "court")
    assert way is not None
    assert way.blocks[1].kind != "facts"
    assert "E14" not in texts(sending_back(brief))
    assert "quote" not in [block.kind for block in calls_sheet(brief).blocks]
