from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from refundwizard.domain.case import Case
from refundwizard.domain.person import Person
from refundwizard.domain.records import Box, Mask
from refundwizard.session.beside import Beside, has_pictures
from refundwizard.session.export_work import Job, gathered
from refundwizard.session.exporting import Request, document_of
from refundwizard.session.integrity import CaseLog
from refundwizard.session.leak_scan import LeakError
from refundwizard.session.library import Library
from refundwizard.session.prints import (
    as_it_is,
    is_as_it_is,
    make_prints,
    unchecked,
    with_question,
    without_files,
)
from refundwizard.session.tasks import Hooks
from refundwizard.storage.errors import Refused
from refundwizard.storage.vault import Vault
from tests.unit.session.exhibits_given import with_files


def png(colour: str, size: tuple[int, int] = (300, 200)) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def given(library: Library, dress: Case) -> tuple[CaseLog, Case]:
    """A case with two screenshots; of the first there is a copy with a box."""
    case_id = library.create(dress)
    case = with_files(library, case_id, png("white"), png("navy"))
    copy = Vault(library.store, floor=0).take_bytes(case_id, png("black"))
    box = Box(left=0, top=0, width=9, height=9, what="phone")
    mask = Mask(boxes=(box,), sha256=copy.sha256, size=copy.size, made_at=library.clock())
    first = case.exhibits[0].model_copy(update={"mask": mask})
    return CaseLog(library.store, case_id), case.model_copy(
        update={"exhibits": (first, case.exhibits[1])}
    )


def colour(data: bytes) -> object:
    return Image.open(BytesIO(data)).convert("RGB").getpixel((5, 5))


def test_who_sees_everything_gets_every_original(given: tuple[CaseLog, Case]) -> None:
    log, case = given
    made = make_prints(log, case, "court")
    assert unchecked(case, "court") == ()
    assert [colour(made.pictures[name]) for name in ("x01-01", "x02-01")] == [
        (255, 255, 255),
        (0, 0, 128),
    ]
    assert not any(each.is_masked for each in made.shown.values())


def test_others_get_the_masked_copy_and_nothing_nobody_looked_at(
    given: tuple[CaseLog, Case],
) -> None:
    log, case = given
    made = make_prints(log, case, "merchant")
    assert [each.id for each in unchecked(case, "merchant")] == ["x2"]
    assert set(made.pictures) == {"x01-01"}
    assert colour(made.pictures["x01-01"]) == (0, 0, 0)
    assert made.shown["x1"].is_masked
    assert made.shown["x2"].why == "unchecked"


def test_what_may_be_seen_as_it_is_is_shown_until_that_is_taken_back(
    given: tuple[CaseLog, Case], library: Library
) -> None:
    log, case = given
    said = as_it_is(as_it_is(case, "x2", library.clock()), "x2", library.clock())
    assert len(said.acknowledged) == 1
    assert is_as_it_is(said, "x2")
    assert unchecked(said, "public") == ()
    assert set(make_prints(log, said, "public").pictures) == {"x01-01", "x02-01"}
    assert with_question(said, "x2") == case


def test_films_and_what_has_no_file_stand_in_words(given: tuple[CaseLog, Case]) -> None:
    log, case = given
    film = case.exhibits[0].model_copy(update={"id": "f", "media_type": "video/mp4"})
    told = case.exhibits[0].model_copy(update={"id": "t", "sha256": None})
    gone = case.exhibits[1].model_copy(update={"id": "g", "sha256": "0" * 64})
    all_of_them = case.model_copy(update={"exhibits": (film, told, gone)})
    shown = make_prints(log, all_of_them, "self").shown
    assert [shown[name].why for name in "ftg"] == ["attached", "no_file", "damaged"]
    words = without_files(all_of_them, "merchant")
    assert [words[name].why for name in "ftg"] == ["attached", "no_file", "unchecked"]
    assert without_files(all_of_them, "self")["g"].why == "elsewhere"


def test_it_tells_how_far_it_is_and_stops_when_asked(given: tuple[CaseLog, Case]) -> None:
    log, case = given
    told: list[tuple[int, int]] = []
    make_prints(log, case, "self", Hooks(lambda done, total: told.append((done, total))))
    assert told == [(0, 2), (1, 2), (2, 2)]
    with pytest.raises(Refused, match="cancelled"):
        make_prints(log, case, "self", Hooks(is_cancelled=lambda: True))


def test_nothing_is_left_behind_and_no_file_changes(
    given: tuple[CaseLog, Case], library: Library
) -> None:
    log, case = given

    def everything() -> dict[Path, bytes]:
        root = library.store.root
        return {each: each.read_bytes() for each in root.rglob("*") if each.is_file()}

    before = everything()
    make_prints(log, case, "self")
    assert everything() == before


def test_pictures_are_made_only_for_documents_that_show_them(
    given: tuple[CaseLog, Case], pack, clock
) -> None:
    log, case = given
    assert has_pictures("dossier", "pdfa")
    assert not has_pictures("dossier", "md")
    job = Job(pack, case, clock(), Request("checklist"), log)
    assert not gathered(job).prints.pictures
    job = Job(pack, case, clock(), Request("dossier"), log)
    assert len(gathered(job).prints.pictures) == 2


PERSON = Person(
    my_name="林小满", my_phone="0571 8888 1234", my_address="杭州西溪\n七号", my_gender="女"
)


def test_the_shoppers_own_particulars_are_masked_for_others_and_listed(
    given: tuple[CaseLog, Case], pack, clock
) -> None:
    _log, case = given
    beside = Beside(person=PERSON)
    full = str(document_of(pack, case, clock(), Request("dossier", audience="court"), beside))
    masked = str(document_of(pack, case, clock(), Request("dossier", audience="merchant"), beside))
    for piece in ("林小满", "0571 8888 1234", "杭州西溪 七号"):
        assert piece in full
        assert piece not in masked
    assert "姓名：林**" in masked
    assert beside.person_for("merchant").my_gender == "****"
    assert beside.person_for("court") == PERSON


def test_a_text_that_would_hand_them_out_is_stopped(given: tuple[CaseLog, Case]) -> None:
    from refundwizard.session.leak_scan import Guard, Surroundings, check

    _log, case = given
    guard = Guard.of(case, "merchant", Surroundings(), PERSON)
    with pytest.raises(LeakError):
        check("联系人 林小满".encode(), guard)
    check("联系人 林小满".encode(), Guard.of(case, "court", Surroundings(), PERSON))


def test_what_the_font_lacks_in_a_dossier_is_named(dress: Case, pack, clock) -> None:
    from refundwizard.domain.answers import Words as Text
    from refundwizard.session.exporting import produce

    case = dress.answered("seller_name", Text(text="𠮷野家😀"))
    made = produce(pack, case, clock(), Request("dossier", audience="court"))
    assert made.missing == ("😀", "𠮷")
