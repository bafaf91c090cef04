"""What is offered follows the registries; what is asked for is made possible."""

from __future__ import annotations

import pytest

from refundwizard.domain.audience import AUDIENCES, hidden_from
from refundwizard.domain.case import Exhibit
from refundwizard.domain.person import Person, token
from refundwizard.domain.records import Edited
from refundwizard.session.beside import Beside
from refundwizard.session.documents import BUILDERS
from refundwizard.session.export_offer import GROUPS, group_of, name_of, offered, settled
from refundwizard.session.export_view import export_view
from refundwizard.session.exporting import FORMATS, Request, forms_of
from refundwizard.session.sheets import PARTS
from refundwizard.session.wizard import Place
from tests.unit.session.states import state_of


@pytest.fixture
def state(pack, clock, dress):
    return state_of(pack, clock, dress, "export")


def test_every_document_is_offered_once_in_its_group(state) -> None:
    groups = offered(state.assessment, state.words)
    assert tuple(groups) == GROUPS
    every = [each.id for documents in groups.values() for each in documents]
    assert len(every) == len(set(every))
    assert {name.partition(":")[0] for name in every} == {*BUILDERS, Request.WHOLE}
    assert [each.id.partition(":")[2] for each in groups["route"]] == [
        *PARTS["route"](state.assessment)
    ]
    assert all(each.name for documents in groups.values() for each in documents)


def test_every_format_belongs_to_a_document() -> None:
    assert {form for name in (*BUILDERS, Request.WHOLE) for form in forms_of(name)} == {*FORMATS}


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_request_is_settled_on_what_there_is(state, audience) -> None:
    asked = Request("draft:gone", "json", "zh_CN", audience, large=True)
    made = settled(asked, state.assessment)
    assert (made.document, made.format, made.large) == ("checklist", "pdf", True)
    whole = settled(Request("case", "json", "zh_CN", audience), state.assessment)
    assert whole.format == ("zip" if hidden_from(audience) else "json")
    assert settled(Request("case", "docx"), state.assessment).format == "zip"
    assert not settled(Request("now", "md", large=True), state.assessment).large


def test_names_are_those_of_letters_and_ways(state) -> None:
    assert name_of("draft:merchant_chat", state.words) == "短消息"
    assert name_of("route:court", state.words) == "向法院起诉"
    assert group_of("route:court") == "route"
    assert group_of("now") == "self"


def test_the_view_shows_the_document_that_was_asked_for(state) -> None:
    view = export_view(state, asked=Request("calls", large=True))
    assert view.document.title == "通话记录"
    assert view.document.large
    assert view.can_be_large
    assert not view.blanks
    assert not view.is_whole
    whole = export_view(state, asked=Request("case", "zip"))
    assert whole.is_whole
    assert whole.document.title != view.document.title


def test_a_letter_in_own_words_lacks_only_what_it_needs(pack, clock, dress) -> None:
    words = f"我是{token('my_name')}，请退款。"
    edit = Edited(letter="merchant_chat", text=words, base="", at=clock())
    case = dress.model_copy(update={"edits": (edit,)})
    state = state_of(pack, clock, case, "export")
    asked = Request("draft:merchant_chat")
    view = export_view(state, asked=asked)
    assert ("你的姓名", Place("personal")) in view.blanks
    known = Beside(person=Person(my_name="林小满"))
    filled = export_view(state, known, asked)
    assert ("你的姓名", Place("personal")) not in filled.blanks
    assert "林小满" in filled.document.model_dump_json()


def test_exhibits_nobody_looked_through_are_named_for_others(pack, clock, dress) -> None:
    shot = Exhibit(id="x1", sha256="a" * 64, media_type="image/png", names=("聊天.png",))
    state = state_of(pack, clock, dress.model_copy(update={"exhibits": (shot,)}), "export")
    for document in ("dossier", "case"):
        view = export_view(state, asked=Request(document, audience="public"))
        assert view.unchecked == (("x1", 1, "聊天.png"),)
        assert view.numbers == 1
    assert not export_view(state, asked=Request("dossier", audience="court")).unchecked
    assert not export_view(state, asked=Request("calls", audience="public")).unchecked
