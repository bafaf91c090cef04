"""Knowledge from a file: looked at, used, given back; a bad one never keeps a start back."""

from __future__ import annotations

from datetime import datetime

import pytest

from refundwizard.content.flaws import PackError
from refundwizard.domain.answers import Choice as Picked
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.words import Words
from refundwizard.session import knowledge
from refundwizard.session.knowledge import (
    RefusedKnowledgeError,
    find,
    load_chosen,
    look,
    roll_back,
    take_in,
    trouble_with,
    use_again,
    versions,
)
from refundwizard.session.open_case import OpenCase
from refundwizard.session.tasks import InPlace
from refundwizard.storage import packs
from refundwizard.storage.errors import NotAPack, StoreError, StoreReadOnly
from refundwizard.storage.packs import Choice
from tests.knowledge_files import NEWER, SHIPPED, load_shipped, remember_packs
from tests.knowledge_files import knowledge as file_of

THREE = ("2026.12.1", "2026.12.2", "2027.1")


@pytest.fixture(autouse=True)
def remembered(monkeypatch):
    remember_packs(monkeypatch)


@pytest.fixture
def usable(monkeypatch):
    """Packs are loaded and not linted, which takes seconds; the lint has tests of its own."""
    monkeypatch.setattr(knowledge, "usable", lambda files, **_: knowledge.read(files))


def given(tmp_path, raw: bytes):
    path = tmp_path / "given.rwpack"
    path.write_bytes(raw)
    return path


def install(library, tmp_path, *wanted: str, **how) -> None:
    for version in wanted:
        take_in(library, SHIPPED, look(library, given(tmp_path, file_of(version, **how))))


def found(library):
    return find(SHIPPED, library.store.fs, library.store.root)


def damage(library, version: str) -> None:
    path = library.store.root / "packs" / f"cn-{version}" / packs.FILE
    path.write_bytes(path.read_bytes()[:-9])


def used(library) -> list[str]:
    return [row.version for row in versions(library, SHIPPED) if row.is_used]


# --------------------------------------------------------------------------------------- installing


def test_a_file_is_checked_by_the_whole_lint_and_writes_nothing_by_that(library, tmp_path) -> None:
    offer = look(library, given(tmp_path, file_of()))
    assert (offer.label.version, offer.now.version) == (NEWER, load_shipped().version)
    assert offer.changes("zh_CN") == ()
    assert not (library.store.root / "packs").exists()


def test_a_pack_whose_edges_lead_nowhere_is_refused_with_the_place(library, tmp_path) -> None:
    raw = file_of(changes={"flow.toml": ('go = "', 'go = "nowhere_')})
    with pytest.raises(PackError) as error:
        look(library, given(tmp_path, raw))
    assert "flow" in str(error.value.flaws[0])


def test_a_key_nobody_knows_is_refused(library, tmp_path) -> None:
    raw = file_of(changes={"pack.toml": ("start = ", "strat = 1\nstart = ")})
    with pytest.raises(PackError) as error:
        look(library, given(tmp_path, raw))
    assert error.value.file == "pack.toml"


@pytest.mark.usefixtures("usable")
def test_what_is_installed_is_used_at_once_and_at_the_next_start(library, tmp_path, dress) -> None:
    case_id = library.create(dress)
    changes = {"text/zh_CN/deadlines.toml": ("发出退货通知", "把退货通知发出去")}
    install(library, tmp_path, NEWER, changes=changes)
    assert library.pack.version == NEWER
    assert library.index.get(case_id).stale
    standing = found(library)
    assert (standing.pack, standing.name, standing.trouble) == (library.pack, f"cn-{NEWER}", "")
    assert load_chosen(SHIPPED, library.store.fs, library.store.root) == library.pack
    assert library.pack.texts["zh_CN"]["deadlines.send_return_notice.action"] == "把退货通知发出去"


@pytest.mark.usefixtures("usable")
@pytest.mark.parametrize(
    ("version", "own", "why"),
    [("", "cn", "same"), ("2026.1", "cn", "older"), (NEWER, "us", "other")],
)
def test_no_older_same_or_other_knowledge_is_taken(library, tmp_path, version, own, why) -> None:
    raw = file_of(version or load_shipped().version, own=own)
    with pytest.raises(RefusedKnowledgeError) as error:
        look(library, given(tmp_path, raw))
    assert error.value.why == why
    assert not (library.store.root / "packs").exists()


def test_a_manifest_that_contradicts_the_pack_is_refused(library, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(knowledge, "usable", lambda _files, **_: load_shipped())
    with pytest.raises(NotAPack) as error:
        look(library, given(tmp_path, file_of()))
    assert error.value.reason == "manifest"


@pytest.mark.usefixtures("usable")
def test_what_became_older_while_it_was_looked_at_is_refused(library, tmp_path) -> None:
    offer = look(library, given(tmp_path, file_of()))
    install(library, tmp_path, "2027.1")
    with pytest.raises(RefusedKnowledgeError):
        take_in(library, SHIPPED, offer)
    assert library.pack.version == "2027.1"


@pytest.mark.usefixtures("usable")
def test_a_store_that_may_only_be_read_keeps_what_it_has(library, tmp_path) -> None:
    offer = look(library, given(tmp_path, file_of()))
    library.store.read_only = "read_only"
    with pytest.raises(StoreReadOnly):
        take_in(library, SHIPPED, offer)
    assert library.pack.version == load_shipped().version


@pytest.mark.usefixtures("usable")
def test_three_installed_versions_are_kept(library, tmp_path) -> None:
    install(library, tmp_path, *THREE, "2027.2")
    assert [row.version for row in versions(library, SHIPPED)] == [
        "2027.2",
        "2027.1",
        "2026.12.2",
        load_shipped().version,
    ]


# ---------------------------------------------------------------------------------- cases go on


@pytest.mark.usefixtures("usable")
def test_no_stored_answer_changes_and_a_date_that_moved_says_so(
    library, tmp_path, dress, clock
) -> None:
    clock.now = datetime(2026, 11, 13, 12, 0, tzinfo=BEIJING)
    opened = OpenCase(library, library.create(dress), InPlace())
    opened.commit(lambda wizard: wizard.answer({"opened_only_to_inspect": Picked(id="yes")}))
    before = opened.wizard.case
    spec = next(
        line
        for line in (SHIPPED / "deadlines.toml")
        .read_text("utf-8")
        .split("[send_return_notice]")[1]
        .splitlines()
        if line.startswith("amount")
    )
    install(library, tmp_path, NEWER, changes={"deadlines.toml": (spec, "amount = 9")})
    opened.renew()
    after = opened.wizard.case
    assert after.answers == before.answers
    moved = {each.deadline: each for each in after.date_changes}
    assert moved["send_return_notice"].why == "knowledge"
    assert moved["send_return_notice"].old < moved["send_return_notice"].new


@pytest.mark.usefixtures("usable")
def test_an_answer_to_a_question_that_is_gone_stays_where_it_is(library, dress) -> None:
    case = dress.model_copy(update={"answers": {**dress.answers, "asked_once": Picked(id="yes")}})
    opened = OpenCase(library, library.create(case), InPlace())
    assert opened.wizard.assessment.position.parked
    opened.keep_record()
    assert "asked_once" in library.cases.load(opened.id).case.answers


# ------------------------------------------------------------------------------------ going back


@pytest.mark.usefixtures("usable")
def test_one_step_back_is_the_version_before_and_then_the_shipped_one(library, tmp_path) -> None:
    install(library, tmp_path, *THREE[:2])
    assert roll_back(library, SHIPPED) == THREE[0]
    assert found(library).name == f"cn-{THREE[0]}"
    assert roll_back(library, SHIPPED) == load_shipped().version
    assert (found(library).name, library.pack.version) == ("", load_shipped().version)
    with pytest.raises(RefusedKnowledgeError) as error:
        roll_back(library, SHIPPED)
    assert error.value.why == "first"


@pytest.mark.usefixtures("usable")
def test_straight_back_to_the_shipped_one_and_forward_again(library, tmp_path) -> None:
    install(library, tmp_path, *THREE[:2])
    assert roll_back(library, SHIPPED, to_shipped=True) == load_shipped().version
    row = versions(library, SHIPPED)[0]
    use_again(library, SHIPPED, row)
    assert used(library) == [THREE[1]]
    assert found(library).name == row.name


@pytest.mark.usefixtures("usable")
def test_a_damaged_version_before_is_passed_over(library, tmp_path) -> None:
    install(library, tmp_path, *THREE)
    damage(library, THREE[1])
    assert roll_back(library, SHIPPED) == THREE[0]
    row = next(row for row in versions(library, SHIPPED) if row.version == THREE[1])
    assert (row.is_sound, row.checked, row.digest) == (False, "", "")
    with pytest.raises(StoreError):
        use_again(library, SHIPPED, row)
    assert used(library) == [THREE[0]]


# ------------------------------------------------------------------------------------- starting


@pytest.mark.usefixtures("usable")
def test_a_damaged_pack_gives_way_to_the_one_before_and_then_the_shipped(library, tmp_path) -> None:
    install(library, tmp_path, *THREE[:2])
    damage(library, THREE[1])
    standing = found(library)
    assert (standing.pack.version, standing.trouble, standing.wanted) == (
        THREE[0],
        "damaged",
        THREE[1],
    )
    damage(library, THREE[0])
    standing = found(library)
    assert (standing.pack, standing.name, standing.trouble) == (load_shipped(), "", "damaged")


@pytest.mark.usefixtures("usable")
def test_a_pack_that_is_gone_is_told_like_a_damaged_one(library, tmp_path) -> None:
    install(library, tmp_path, NEWER)
    packs.prune(library.store, "cn", "")
    for path in (library.store.root / "packs" / f"cn-{NEWER}").iterdir():
        path.unlink()
    (library.store.root / "packs" / f"cn-{NEWER}").rmdir()
    assert found(library).trouble == "damaged"


@pytest.mark.usefixtures("usable")
def test_a_pack_this_program_cannot_read_any_more_gives_way(library, tmp_path) -> None:
    install(library, tmp_path, NEWER)
    raw = file_of(changes={"pack.toml": ("start = ", "strat = 1\nstart = ")})
    (library.store.root / "packs" / f"cn-{NEWER}" / packs.FILE).write_bytes(raw)
    assert (found(library).name, found(library).trouble) == ("", "damaged")


@pytest.mark.usefixtures("usable")
def test_a_choice_that_cannot_be_read_leaves_the_newest(library, tmp_path) -> None:
    install(library, tmp_path, NEWER)
    (library.store.root / "packs" / packs.ACTIVE).write_bytes(b"{")
    assert (found(library).pack.version, found(library).trouble) == (NEWER, "note")
    fs, root = library.store.fs, library.store.root
    assert trouble_with(library.pack, SHIPPED, fs, root) == ("note", "")
    for row in root.joinpath("packs").glob("cn-*/*"):
        row.unlink()
        row.parent.rmdir()
    assert (found(library).name, found(library).trouble) == ("", "note")


@pytest.mark.usefixtures("usable")
def test_newer_knowledge_that_ships_wins_over_what_was_chosen_before(library, tmp_path) -> None:
    install(library, tmp_path, NEWER)
    name = f"cn-{NEWER}"
    for version, expected in ((NEWER, ""), ("2027.5", "")):
        packs.choose(library.store, Choice(name, "0.1"))
        head = knowledge.head_of(SHIPPED).model_copy(update={"version": version})
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(knowledge, "head_of", lambda _folder, head=head: head)
            assert (found(library).name, found(library).trouble) == (expected, "")
    packs.choose(library.store, Choice(name, "2027.5"))
    head = knowledge.head_of(SHIPPED).model_copy(update={"version": "2027.5"})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(knowledge, "head_of", lambda _folder: head)
        assert found(library).name == name, "chosen although it was known that a newer one ships"


@pytest.mark.usefixtures("usable")
def test_trouble_is_seen_from_the_pack_in_use(library, tmp_path) -> None:
    fs, root = library.store.fs, library.store.root
    assert trouble_with(library.pack, SHIPPED, fs, root) == ("", "")
    install(library, tmp_path, NEWER)
    assert trouble_with(library.pack, SHIPPED, fs, root) == ("", "")
    assert trouble_with(load_shipped(), SHIPPED, fs, root) == ("damaged", NEWER)
    roll_back(library, SHIPPED)
    assert trouble_with(library.pack, SHIPPED, fs, root) == ("", "")


@pytest.mark.usefixtures("usable")
def test_words_of_the_program_that_a_pack_lacks_are_lent_and_its_own_are_not(
    library, tmp_path
) -> None:
    name = "text/zh_CN/knowledge.toml"
    line = next(
        line
        for line in (SHIPPED / name).read_text("utf-8").splitlines()
        if line.startswith("old =")
    )
    own = "text/zh_CN/questions.toml"
    hint = next(
        line
        for line in (SHIPPED / own).read_text("utf-8").splitlines()
        if line.startswith("hint =")
    )
    install(library, tmp_path, NEWER, changes={name: (line, ""), own: (hint, "")})
    words = Words("zh_CN", library.pack.texts)
    assert words("knowledge.old")
    assert found(library).pack == library.pack
    lost = load_shipped().texts["zh_CN"].keys() - library.pack.texts["zh_CN"].keys()
    assert lost
    assert all(key.endswith(".hint") for key in lost)


def test_a_folder_named_after_nothing_counts_for_nothing() -> None:
    assert knowledge._version("notes") == ""
    assert not knowledge._counts(Choice("notes", ""), "1")
