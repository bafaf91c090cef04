"""Wiping removes everything of this program, nothing of anybody else, and never halfway."""

from __future__ import annotations

import errno

import pytest

from refundwizard.domain.person import Person
from refundwizard.storage import atomic
from refundwizard.storage.errors import StoreReadOnly
from refundwizard.storage.fs import OsFs
from refundwizard.storage.lock import NoLock
from refundwizard.storage.personal import load_person, save_person
from refundwizard.storage.settings import Settings, load_settings, save_settings
from refundwizard.storage.store import Store
from refundwizard.storage.trash import Trash
from refundwizard.storage.wipe import NOTE, drop_pictures, finish, is_begun, wipe
from tests.unit.storage.support import FakeClock, body

SETTINGS = Settings(theme="dark", data_dir="/elsewhere", copy_dir="/media/stick")


class Cut(BaseException):
    """The power went."""


@pytest.fixture
def config(tmp_path):
    return tmp_path / "config"


@pytest.fixture
def full(store, cases, vault, config):
    """A store with something of everything, and files of somebody else."""
    kept, gone = cases.create(body(1)), cases.create(body(2))
    vault.take_bytes(kept, b"a picture")
    Trash(store).delete(gone)
    (store.thumbs(kept) / "small.jpg").write_bytes(b"small")
    root = store.root
    for name, inside in (
        ("calendars", "2027.toml"),
        ("logs", "refundwizard.log.1"),
        ("logs", "crash.log"),
        ("packs", "cn-2026.1.rwpack"),
        ("tmp", "half"),
        ("quarantine", "20260101T000000Z-swept-00000000"),
        ("cache", "index.json"),
    ):
        (root / name).mkdir(exist_ok=True)
        (root / name / inside).write_bytes(b"x")
    (root / ".tmp-stale").write_bytes(b"x")
    save_person(store.fs, config, Person(my_name="林晓"))
    save_settings(store.fs, config, SETTINGS)
    (config / "settings.bad.json").write_bytes(b"?")
    for foreign in (root / "notes.txt", root / "cases" / "my-letter.pdf", config / "other.ini"):
        foreign.write_bytes(b"mine")
    (config.parent / "exported.pdf").write_bytes(b"mine")
    return store


def files(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


MINE = {"notes.txt", "cases/my-letter.pdf"}
LEFT = {*MINE, "store.json", ".lock"}


def test_everything_of_the_program_goes_and_nothing_else(full, config, tmp_path):
    before = full.id
    done = wipe(full, config)
    assert (done.cases, done.left) == (1, ())
    assert {path.name for path in done.foreign} == {"notes.txt", "my-letter.pdf"}
    assert files(full.root) == LEFT
    assert files(config) == {"other.ini"}
    assert (tmp_path / "exported.pdf").read_bytes() == b"mine"
    assert full.id != before
    assert not is_begun(full)


def test_the_store_goes_on_empty(full, config, cases):
    wipe(full, config)
    assert cases.load(cases.create(body(3))).rev == 1
    wipe(full, config)
    assert files(full.root) == LEFT


def test_files_and_folders_that_may_only_be_read_go_too(full, config):
    case = next(path for path in (full.root / "cases").iterdir() if path.is_dir())
    (case / "case.json").chmod(0o400)
    (case / "evidence").chmod(0o500)
    assert wipe(full, config).left == ()
    assert files(full.root) == LEFT


def test_what_a_link_leads_to_stays(full, config, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "letter.pdf").write_bytes(b"mine")
    case = next(path for path in (full.root / "cases").iterdir() if path.is_dir())
    (case / "link").symlink_to(outside)
    wipe(full, config)
    assert (outside / "letter.pdf").exists()


@pytest.mark.parametrize("call", ["rename", "mkdir", "sync_dir", "create", "chmod"])
def test_a_disk_that_refuses_a_step_does_not_stop_it(full, fs, config, call):
    fs.fail(call)
    wipe(full, config)
    fs.heal()
    kept = {name for name in files(full.root) if not name.startswith(("store", ".lock"))}
    assert kept == MINE
    assert not load_person(fs, config)[0].my_name


def test_what_cannot_be_removed_is_named(full, fs, config):
    fs.fail("unlink", errno.EACCES, "case.json")
    done = wipe(full, config)
    assert {path.name for path in done.left} == {"case.json"}
    fs.heal()
    assert not is_begun(full), "a later start must not wipe what is written from now on"
    full.sweep()
    assert files(full.root) == LEFT


def test_a_store_that_may_only_be_read_is_not_touched(full, config, clock):
    before = files(full.root), files(config)
    other = Store.open(full.root, fs=OsFs(), clock=clock, lock=NoLock("read_only"))
    with pytest.raises(StoreReadOnly):
        wipe(other, config)
    assert (files(full.root), files(config)) == before


class Stopping:
    """A disk that stops at its nth change, and at every one after it."""

    def __init__(self, fs, number):
        self.fs, self.number, self.original = fs, number, fs._before
        fs._before = self.before

    def before(self, call, last):
        if call in {"create", "write", "replace", "rename", "unlink", "mkdir", "rmdir", "chmod"}:
            self.number -= 1
            if self.number < 0:
                raise Cut
        self.original(call, last)

    def heal(self):
        self.fs._before = self.original
        atomic._live.clear()  # another process writes nothing of what this one had begun


def test_one_cut_short_anywhere_is_finished_by_the_next_start(full, fs, config):
    for number in range(400):
        stopping = Stopping(fs, number)
        try:
            wipe(full, config)
        except Cut:
            stopping.heal()
        else:
            stopping.heal()
            break
        again = Store.open(full.root, fs=OsFs(), clock=FakeClock(), lock=NoLock("held"))
        if is_begun(again):
            finish(again, config)
            assert files(full.root) == LEFT, number
            assert not load_person(OsFs(), config)[0].my_name
            refill(full, fs, config)
            continue
        has_cases = any(name.endswith("/case.json") for name in files(full.root))
        whole = load_person(OsFs(), config)[0].my_name == "林晓"
        assert has_cases == whole, number
        if not whole:
            refill(full, fs, config)
    else:
        pytest.fail("it never came to its end")
    assert files(full.root) == LEFT


def refill(store, fs, config):
    from refundwizard.storage.case_codec import PlainCodec
    from refundwizard.storage.case_store import CaseStore

    CaseStore(store, PlainCodec(), app="0.1.0").create(body(4))
    save_person(fs, config, Person(my_name="林晓"))
    save_settings(fs, config, SETTINGS)
    store._read_marker()


def test_until_the_end_the_settings_say_where_the_data_is(full, fs, config):
    stopping = Stopping(fs, 12)
    with pytest.raises(Cut):
        wipe(full, config)
    stopping.heal()
    now = load_settings(fs, config)[0]
    assert (now.data_dir, now.copy_dir) == ("/elsewhere", "")


def test_a_note_that_outlived_its_wipe_means_nothing(full, fs, config):
    fs.fail("unlink", errno.EIO, NOTE)
    done = wipe(full, config)
    fs.heal()
    assert [path.name for path in done.left] == [NOTE]
    assert not is_begun(full)


def test_small_pictures_go_and_their_size_is_told(full):
    assert drop_pictures(full) == len(b"small")
    assert not (full.root / "cache" / "thumbs").exists()
    assert (full.root / "cache" / "index.json").exists()
    assert drop_pictures(full) == 0


def test_pictures_that_cannot_be_removed_are_a_failure(full, fs):
    from refundwizard.storage.errors import StoreError

    fs.fail("unlink", errno.EACCES, "small.jpg")
    with pytest.raises(StoreError):
        drop_pictures(full)
