"""The DOCX, read back by the standard library: what Word, WPS and LibreOffice find in it."""

from __future__ import annotations

import zipfile
from datetime import timedelta
from io import BytesIO

import pytest

from refundwizard.domain.document import CheckItem, Heading, PageBreak, Paragraph, Table
from refundwizard.export import docx
from tests.unit.export import reading, sample
from tests.unit.export.illustrated import PICTURES, illustrated
from tests.unit.export.reading import W

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MADE = docx.render(illustrated(), sample.RESOURCES, PICTURES).data


def styles(data: bytes) -> dict[str, object]:
    root = reading.xml_of(data, "word/styles.xml")
    return {each.find(f"{W}name").get(f"{W}val"): each for each in root.iter(f"{W}style")}


def used(data: bytes) -> set[str]:
    root = reading.xml_of(data, "word/document.xml")
    return {each.get(f"{W}val") for each in root.iter(f"{W}pStyle")}


def test_every_block_has_a_style_that_exists() -> None:
    data = docx.render(reading.everywhere("x"), sample.RESOURCES).data
    known = {each.get(f"{W}styleId") for each in styles(data).values()}
    assert used(data) <= known
    real = {"Title", "Subtitle", "Heading1", "Heading2", "Heading3", "ListBullet", "Quote"}
    assert {*real, "Notice", "Source", "Small", "Label", "Check", "CheckDetail"} <= used(data)
    assert len(styles(data)) < 35


def test_fonts_stand_for_both_scripts_and_come_from_no_theme() -> None:
    root = reading.xml_of(MADE, "word/styles.xml")
    fonts = [each.attrib for each in root.iter(f"{W}rFonts")]
    assert fonts
    assert all(f"{W}eastAsia" in each and f"{W}ascii" in each for each in fonts)
    assert not any("Theme" in name for each in fonts for name in each)
    lang = root.find(f".//{W}docDefaults//{W}lang")
    assert (lang.get(f"{W}val"), lang.get(f"{W}eastAsia")) == ("en-US", "zh-CN")


def test_shared_signs_are_drawn_as_chinese_ones_in_chinese_only() -> None:
    made = reading.document(Paragraph(text="按“撤销”"))
    for lang, count in (("zh_CN", 1), ("en", 0)):
        data = docx.render(made.model_copy(update={"lang": lang}), sample.RESOURCES).data
        hints = reading.xml_of(data, "word/document.xml").findall(f".//{W}rFonts[@{W}hint]")
        assert len(hints) == count


def test_a_table_is_a_table_with_a_header_on_every_page() -> None:
    root = reading.xml_of(MADE, "word/document.xml")
    (table,) = root.iter(f"{W}tbl")
    assert table.find(f".//{W}tblStyle").get(f"{W}val") == "TableGrid"
    rows = table.findall(f"{W}tr")
    assert [row.find(f".//{W}tblHeader") is not None for row in rows] == [True, False, False, False]
    assert all(row.find(f".//{W}cantSplit") is not None for row in rows)
    assert {len(row.findall(f"{W}tc")) for row in rows} == {5}
    widths = [int(each.get(f"{W}w")) for each in table.iter(f"{W}gridCol")]
    assert abs(sum(widths) - 170 / 25.4 * 1440) < 10
    assert max(widths) == widths[3]


def test_links_and_page_numbers_lead_to_places_that_exist() -> None:
    root = reading.xml_of(MADE, "word/document.xml")
    places = {each.get(f"{W}name") for each in root.iter(f"{W}bookmarkStart")}
    links = [each.get(f"{W}anchor") for each in root.iter(f"{W}hyperlink")]
    fields = [each.get(f"{W}instr").split() for each in root.iter(f"{W}fldSimple")]
    assert len(places) == 2
    assert set(links) == places
    assert fields == [["PAGEREF", name, "\\h"] for name in links]
    starts = [each.get(f"{W}id") for each in root.iter(f"{W}bookmarkStart")]
    assert starts == [each.get(f"{W}id") for each in root.iter(f"{W}bookmarkEnd")]


def test_pictures_have_words_and_fit_the_page() -> None:
    root = reading.xml_of(MADE, "word/document.xml")
    assert [each.get("descr") for each in root.iter(f"{DRAWING}docPr")] == [
        "聊天截图",
        '订单"页" <长>',
    ]
    for size in root.iter(f"{DRAWING}extent"):
        assert int(size.get("cx")) <= 170 * 36000
        assert int(size.get("cy")) <= 226 * 36000
    with zipfile.ZipFile(BytesIO(MADE)) as archive:
        media = [archive.read(name) for name in archive.namelist() if "media/" in name]
    assert sorted(media) == sorted(PICTURES.values())


def test_the_foot_counts_the_pages() -> None:
    data = docx.render(
        reading.document(page_words="第 $page 页，共 $pages 页"), sample.RESOURCES
    ).data
    root = reading.xml_of(data, "word/footer1.xml")
    fields = [each.get(f"{W}instr").strip() for each in root.iter(f"{W}fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]
    assert reading.docx_lines(data, "word/footer1.xml") == ["不预测结果", "第 1 页，共 1 页"]


def test_boxes_are_characters_to_overwrite() -> None:
    made = reading.document(CheckItem(text="a"), CheckItem(text="b", ticked=True))
    root = reading.xml_of(docx.render(made, sample.RESOURCES).data, "word/document.xml")
    boxes = [each.text for each in root.iter(f"{W}t") if each.text in {"☐", "☑"}]
    assert boxes == ["☐", "☑"]


@pytest.mark.parametrize(
    "block", [Heading(text="x"), Table(header=("a",), align=("left",), rows=(("b",),))]
)
def test_a_page_break_comes_before_whatever_follows(block: object) -> None:
    made = reading.document(Paragraph(text="vorher"), PageBreak(), block)
    root = reading.xml_of(docx.render(made, sample.RESOURCES).data, "word/document.xml")
    assert len(root.findall(f".//{W}pageBreakBefore")) == 1


def test_the_page_is_a4() -> None:
    size = reading.xml_of(MADE, "word/document.xml").find(f".//{W}pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")


def test_the_file_names_nobody_and_no_program_and_no_time_but_its_own() -> None:
    with zipfile.ZipFile(BytesIO(MADE)) as archive:
        entries = archive.infolist()
        whole = b"".join(archive.read(each) for each in entries)
        facts = archive.read("docProps/core.xml").decode()
    assert {each.date_time for each in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {each.external_attr >> 16 for each in entries} == {0o600}
    assert entries[0].filename == "[Content_Types].xml"
    for word in (b"python", b"Steve", b"rsid", b"<Application>", b"thumbnail", b"customXml"):
        assert word not in whole
    assert "<dc:creator></dc:creator>" in facts
    assert facts.count("2026-11-17T01:30:00Z") == 2
    assert "<dc:language>zh-CN</dc:language>" in facts
    assert "<cp:revision>1</cp:revision>" in facts


def test_a_moment_with_parts_of_a_second_is_written_whole() -> None:
    exact = illustrated().model_copy(
        update={"as_of": illustrated().as_of + timedelta(microseconds=7)}
    )
    assert docx.render(exact, sample.RESOURCES, PICTURES).data == MADE
