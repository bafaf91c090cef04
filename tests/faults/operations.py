"""The operations whose every power cut and every disk error is tried, as one list.

Each is a starting state, an act, and the pictures before and after; between them a store may show
either and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO

from refundwizard.storage import calendars, evidence_check, packs
from refundwizard.storage.atomic import put
from refundwizard.storage.bundle_reader import Bundle
from refundwizard.storage.doctor import examine, mend
from refundwizard.storage.envelope import BlobRef
from refundwizard.storage.evidence_log import EXPORT, EvidenceLog
from refundwizard.storage.index import Index
from refundwizard.storage.knowledge_file import Label, packed
from refundwizard.storage.pack_contents import contents
from refundwizard.storage.taking_in import add_files, build
from tests.faults.packs import pack_of
from tests.faults.simulated import SimFs
from tests.faults.world import CASE, DATA, TRASH, Broken, Picture, Seen, World, digest


@dataclass
class Scene:
    """A world with case "a" in it, about to see one operation."""

    world: World
    number: int
    case_id: str = ""
    rev: int = 0
    blob: BlobRef | None = None
    extra: bytes = b""
    changes: dict[str, Seen | None] = field(default_factory=dict)
    after: Picture = field(default_factory=dict)

    @property
    def blobs(self) -> tuple[BlobRef, ...]:
        return (self.blob,) if self.blob else ()

    def expect(self, name: str, seen: Seen | None) -> None:
        self.changes[name] = seen


@dataclass(frozen=True)
class Operation:
    """One thing a person does; `check` looks closer at a disk that shows a given picture."""

    name: str
    prepare: Callable[[Scene], None]
    act: Callable[[Scene], None]
    check: Callable[[Scene, World, Picture], None] = lambda _scene, _world, _picture: None
    repeatable: bool = False
    """Whether the same act may simply be tried again after an error."""


def stage(world: World, operation: Operation, number: int) -> tuple[Scene, Picture]:
    """Bring about the state before the operation and return it with its picture."""
    scene = Scene(world, number)
    scene.case_id = world.new("a", number)
    scene.blob = world.take(scene.case_id, b"picture %d" % number)
    scene.rev = world.save(scene.case_id, 1, number + 1, *scene.blobs)
    world.new("b", 7)
    operation.prepare(scene)
    before = world.picture()
    after = {**before, **scene.changes}
    scene.after = {name: seen for name, seen in after.items() if seen is not None}
    return scene, before


# ---------------------------------------------------------------------------------------- acts


def _nothing(_scene: Scene) -> None:
    """Need no more than every scene has."""


def _will_save(scene: Scene) -> None:
    scene.expect("a", Seen(CASE, scene.number + 2, tuple(b.sha256 for b in scene.blobs)))


def _save(scene: Scene) -> None:
    scene.world.save(scene.case_id, scene.rev, scene.number + 2, *scene.blobs)


def _will_take(scene: Scene) -> None:
    scene.extra = b"receipt %d" % scene.number * 40
    names = (*(blob.sha256 for blob in scene.blobs), digest(scene.extra))
    scene.expect("a", Seen(CASE, scene.number + 2, names))


def _take(scene: Scene) -> None:
    blob = scene.world.take(scene.case_id, scene.extra)
    scene.world.save(scene.case_id, scene.rev, scene.number + 2, *scene.blobs, blob)


def _will_create(scene: Scene) -> None:
    scene.expect("new", Seen(CASE, scene.number))


def _create(scene: Scene) -> None:
    scene.world.new("new", scene.number)


def _will_delete(scene: Scene) -> None:
    scene.expect("a", Seen(TRASH, scene.number + 1, tuple(b.sha256 for b in scene.blobs)))

    _add_thumbs(scene)


def _add_thumbs(scene: Scene) -> None:
    """Give the case small pictures, and the list a row of it."""
    folder = scene.world.store.thumbs(scene.case_id)
    for name in ("1.png", "2.png", "3.png"):
        put(scene.world.fs, folder, name, b"small")
    _note(scene)


def _note(scene: Scene) -> None:
    index = Index.load(scene.world.store)
    index.refresh()
    index.save()


def _delete(scene: Scene) -> None:
    scene.world.trash.delete(scene.case_id)
    _note(scene)


def _will_undo(scene: Scene) -> None:
    _will_delete(scene)
    _delete(scene)
    names = tuple(blob.sha256 for blob in scene.blobs)
    scene.expect("a", Seen(CASE, scene.number + 1, names))


def _undo(scene: Scene) -> None:
    scene.world.trash.undo(scene.world.trash.entries()[0].name)
    _note(scene)


def _will_purge(scene: Scene) -> None:
    scene.world.trash.delete(scene.case_id)
    scene.expect("a", None)


def _purge(scene: Scene) -> None:
    scene.world.trash.purge(scene.world.trash.entries()[0].name)


def _will_restore(scene: Scene) -> None:
    scene.expect("a", Seen(CASE, scene.number))


def _restore(scene: Scene) -> None:
    scene.world.cases.restore(scene.case_id, scene.rev, 1)


def _pinned(scene: Scene, world: World, picture: Picture) -> None:
    """What a restore replaced and what it brought back are both kept for ever."""
    if picture == scene.after:
        pins = {g.rev: g.pin for g in world.cases.generations(scene.case_id) if g.pin}
        if pins != {1: "restore_source", 2: "before_restore"}:
            raise Broken(f"pins {pins}")


def _will_mend(scene: Scene) -> None:
    """Damage six things doctor can mend without taking anything away."""
    world, fs = scene.world, scene.world.fs
    folder = world.store.folder(scene.case_id)
    _note(scene)
    scene.extra = b"\0" * 700
    for path, data in (
        (folder / "case.json", scene.extra),
        (DATA / "store.json", b"{"),
        (DATA / "cache" / "index.json", b"[]"),
    ):
        fs.unlink(path)
        fs.close(_written(world, path, data))
    fs.close(_written(world, folder / "history" / ".tmp-0", b"half"))
    fs.chmod(folder, 0o755)
    other = next(i for i in world.cases.ids() if i != scene.case_id)
    fs.unlink(world.store.folder(other) / "history" / "0000000001.json")


def _written(world: World, path: object, data: bytes) -> int:
    handle = world.fs.create(path)  # type: ignore[arg-type]
    world.fs.write(handle, data)
    world.fs.sync(handle)
    return handle


def _mend(scene: Scene) -> None:
    """Open as the next start does, which sweeps and sees the marker, and mend everything."""
    world = World(scene.world.fs)
    mend(world.store, examine(world.store, deep=True))


def _kept(scene: Scene, world: World, _picture: Picture) -> None:
    """The damaged bytes are where they were or in the quarantine."""
    folder = world.store.folder(scene.case_id)
    paths = [folder / "case.json"]
    paths += [DATA / "quarantine" / name for name in world.fs.names(DATA / "quarantine")]
    if scene.extra not in [world.fs.read(path, 1 << 20) for path in paths if _is_file(world, path)]:
        raise Broken("the damaged file is gone")


def _is_file(world: World, path: object) -> bool:
    return world.fs.facts(path).kind == "file"  # type: ignore[arg-type]


def _will_load(scene: Scene) -> None:
    calendars.keep(scene.world.store, 2027, b"older")


def _load(scene: Scene) -> None:
    """Take in a calendar where there was one, and one of a year that had none."""
    calendars.keep(scene.world.store, 2027, b"newer")
    calendars.keep(scene.world.store, 2028, b"first")


def _whole(_scene: Scene, world: World, _picture: Picture) -> None:
    """Each calendar is there whole, the old one or the new one."""
    found = dict(calendars.kept(world.fs, DATA))
    if found.get("2027.toml") not in {b"older", b"newer"}:
        raise Broken(f"calendars {found}")
    if found.get("2028.toml", b"first") != b"first":
        raise Broken(f"calendars {found}")


def _knowledge(version: str) -> tuple[Label, bytes]:
    label = Label("cn", version, date(2026, 12, 20))
    return label, packed(label, {"pack.toml": version.encode() * 40, "tips.toml": b""})


def _use(scene: Scene, *versions: str) -> None:
    for version in versions:
        label, raw = _knowledge(version)
        packs.install(scene.world.store, label, raw)
        packs.choose(scene.world.store, packs.Choice(label.name, "1.1"))
        packs.prune(scene.world.store, label.id, label.name)


def _will_install(scene: Scene) -> None:
    _use(scene, "2.1", "2.2", "2.3")


def _install(scene: Scene) -> None:
    _use(scene, "2.4")


def _usable(_scene: Scene, world: World, _picture: Picture) -> None:
    """The knowledge that is chosen is there whole, the old one or the new one."""
    choice = packs.chosen(world.fs, DATA)
    if choice is None or choice.name not in {"cn-2.3", "cn-2.4"}:
        raise Broken(f"chosen {choice}")
    found = packs.installed(world.fs, DATA, choice.name)
    if found.digest != digest(_knowledge(found.label.version)[1]):
        raise Broken(f"knowledge {choice.name}")


def _record(scene: Scene) -> None:
    """Write down a document that leaves, look everything over, and have the case name the end."""
    store = scene.world.store
    EvidenceLog(store).append(scene.case_id, EXPORT, {"document": "checklist"})
    evidence_check.verify(store, scene.case_id)
    _save(scene)


def _chained(scene: Scene, world: World, _picture: Picture) -> None:
    """The record holds link by link, every exhibit stands in it, and no number is left out."""
    for case_id in world.cases.ids():
        verdict = evidence_check.check(world.store, case_id)
        if not verdict.is_sound:
            raise Broken(f"record {verdict.faults}")
    kinds = [record.kind for record in EvidenceLog(world.store).read(scene.case_id).records]
    if kinds[:1] != ["add"]:
        raise Broken(f"record lost: {kinds}")


def _will_bring(scene: Scene) -> None:
    """Pack a case with an exhibit, and have it nowhere any more."""
    world = scene.world
    case_id = world.new("came", scene.number)
    blob = world.take(case_id, b"from elsewhere" * 300)
    world.save(case_id, 1, scene.number + 5, blob)
    scene.extra = pack_of(world, case_id)
    world.trash.delete(case_id)
    world.trash.purge(world.trash.entries()[0].name)
    scene.expect("came", Seen(CASE, scene.number + 5, (blob.sha256,)))


def _bring(scene: Scene) -> None:
    found = contents(Bundle(BytesIO(scene.extra)))
    build(scene.world.store, found, found.envelope.id)


def _will_renew(scene: Scene) -> None:
    """Pack the case as it was later on another computer, with one more exhibit."""
    other = World(SimFs(), create=True)
    case_id = other.new("a", scene.number)
    blobs = [other.take(case_id, data) for data in (b"picture %d" % scene.number, b"later" * 50)]
    other.save(case_id, 1, scene.number + 2, *blobs)
    scene.extra = pack_of(other, case_id)
    scene.expect("a", Seen(CASE, scene.number + 2, tuple(blob.sha256 for blob in blobs)))


def _renew(scene: Scene) -> None:
    """Make a pack's case the newest version of the one that is here."""
    found = contents(Bundle(BytesIO(scene.extra)))
    add_files(scene.world.store, found, scene.case_id)
    scene.world.save(scene.case_id, scene.rev, scene.number + 2, *found.envelope.body.evidence)


OPERATIONS = (
    Operation("save", _will_save, _save, repeatable=True),
    Operation("evidence", _will_take, _take, _chained, repeatable=True),
    Operation("record", _will_save, _record, _chained, repeatable=True),
    Operation("create", _will_create, _create),
    Operation("delete", _will_delete, _delete),
    Operation("undo", _will_undo, _undo),
    Operation("purge", _will_purge, _purge),
    Operation("restore", _will_restore, _restore, _pinned, repeatable=True),
    Operation("mend", _will_mend, _mend, _kept),
    Operation("import", _will_bring, _bring, _chained),
    Operation("renew", _will_renew, _renew, _chained, repeatable=True),
    Operation("calendar", _will_load, _load, _whole, repeatable=True),
    Operation("knowledge", _will_install, _install, _usable, repeatable=True),
)
