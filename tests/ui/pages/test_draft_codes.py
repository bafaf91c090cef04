"""A text as QR codes, the choice among many texts, and what is made sure of before a post."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from refundwizard.ui.widgets.qr_view import QrView
from tests.ui.desk import DRESS, Desk
from tests.ui.pages.reading import page_text
from tests.ui.pages.test_draft_editing import editor, write
from tests.ui.pages.test_drafts import choose


@pytest.fixture
def drafts(desk: Desk) -> Desk:
    desk.open(DRESS)
    desk.go("drafts")
    return desk


# --------------------------------------------------------------------------------------- QR codes


def scanned(view: QrView) -> str:
    """Return what another program reads off the painted code."""
    cv2, numpy = pytest.importorskip("cv2"), pytest.importorskip("numpy")
    image = QImage(view.size(), QImage.Format.Format_Grayscale8)
    image.fill(0x40)
    painter = QPainter(image)
    view.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawWindowBackground)
    painter.end()
    bytes_ = numpy.frombuffer(image.constBits(), dtype="uint8")
    picture = bytes_.reshape(image.height(), image.bytesPerLine())[:, : image.width()]
    return str(cv2.QRCodeDetectorAruco().detectAndDecode(picture)[0])


def test_the_code_on_the_screen_holds_the_very_text(drafts: Desk) -> None:
    editor(drafts).code.click()
    drafts.settle()
    view = drafts.page.desk.code.view
    assert scanned(view) == editor(drafts).words()
    assert view.accessibleName()
    assert view.image().pixelColor(0, 0).lightness() == 255
    assert view.width() % view.modules == 0
    editor(drafts).code.click()
    drafts.settle()
    assert drafts.page.desk.code is None


def test_a_long_text_takes_several_codes_and_a_longer_one_none(drafts: Desk) -> None:
    write(drafts, "请退回 329.00 元。" * 60, whole=True)
    editor(drafts).code.click()
    drafts.settle()
    card = drafts.page.desk.code
    assert not card.previous.isEnabled()
    card.following.click()
    drafts.settle()
    assert card.at == 1
    assert scanned(card.view).startswith("(2/")
    write(drafts, "请退款。" * 2000, whole=True)
    assert drafts.page.desk.code.view is None
    assert drafts.stage.desk.words.lang == "zh_CN"
    assert "太长" in page_text(drafts)


# ------------------------------------------------------------------------------- many texts, ticks


def test_every_text_can_be_reached_however_many_there_are(drafts: Desk) -> None:
    page = drafts.page
    assert set(page.choices.purposes.ids()) == {each.id for each in page.view.purposes}
    assert len(page.choices.purposes.segments.buttons()) <= 4
    for draft in page.view.drafts:
        choose(drafts, draft.id)
        assert editor(drafts).draft.id == draft.id
        assert drafts.page.choices.purposes.segments.chosen() == draft.group


def test_a_public_post_is_ready_once_everything_is_made_sure_of(drafts: Desk) -> None:
    post = next((each for each in drafts.page.view.drafts if each.id == "public_post"), None)
    assert post is not None
    choose(drafts, "public_post")
    assert len(post.checks) >= 8
    for check in post.checks:
        assert not editor(drafts).draft.is_ticked
        drafts.page.desk.notes.ticks.boxes[check.id].click()
        drafts.settle()
    assert editor(drafts).draft.is_ticked
    assert set(drafts.case.ticks) == {check.id for check in post.checks}
    drafts.undo()
    assert not editor(drafts).draft.is_ticked


def test_the_whole_code_is_in_sight_however_large_the_words_are(drafts: Desk) -> None:
    drafts.controller.looks.set_size(200)
    drafts.window.resize(1280, 800)
    drafts.settle()
    editor(drafts).code.click()
    drafts.settle()
    view, port = drafts.page.desk.code.view, drafts.page.column.viewport()
    top = view.mapTo(port, QPoint()).y()
    assert top >= 0
    assert top + view.height() <= port.height()
    assert view.width() // view.modules >= 3
    bar = drafts.page.column.verticalScrollBar()
    bar.setValue(0)
    write(drafts, "谢谢。")
    assert drafts.page.desk.code is not None
    drafts.controller.looks.set_size(100)


def test_another_language_takes_the_text_along(drafts: Desk) -> None:
    write(drafts, "谢谢。")
    before = editor(drafts).words()
    drafts.stage.controller.switch_language()
    drafts.settle()
    assert editor(drafts).words() == before
    assert editor(drafts).copy.words == "Copy"
    assert editor(drafts).draft.gloss


def test_the_day_going_on_does_not_touch_what_is_being_typed(drafts: Desk) -> None:
    field = editor(drafts).field
    field.setFocus()
    field.insertPlainText("喂，")
    drafts.now = drafts.now.replace(day=18)
    drafts.controller.day.look()
    drafts.settle()
    assert editor(drafts).field is field
    assert editor(drafts).words().startswith("喂，")
    drafts.page.commit()
    assert drafts.case.edits[0].text.startswith("喂，")


def test_choosing_what_shows_already_leaves_it_as_it_is(drafts: Desk) -> None:
    write(drafts, "谢谢。")
    before = editor(drafts)
    choose(drafts, before.draft.id)
    assert editor(drafts) is before
    before.copy.click()
    drafts.settle()
    assert "谢谢。" in drafts.case.messages[0].text
