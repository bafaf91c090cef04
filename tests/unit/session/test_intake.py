from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from refundwizard.media.thumbnails import NoPicture, Thumbnail
from refundwizard.session.exhibits import Intake, LeftOut, Place, Remark, with_intake
from refundwizard.session.intake import Hooks, plain_name, take_in, take_picture
from refundwizard.session.looking import Lanes
from refundwizard.session.thumbnails import look_at
from refundwizard.storage.vault import Vault

PNG = b"\x89PNG\r\n\x1a\n" + b"picture"
HEIC = Path(__file__).parents[2] / "data" / "cup.heic"


@pytest.fixture
def case_id(library, dress) -> str:
    return library.create(dress)


class Drop:
    """Takes files into one case, and remembers the case."""

    def __init__(self, library, case_id, case) -> None:
        self.library, self.case_id, self.case = library, case_id, case

    def __call__(self, *paths: Path, **hooks) -> Intake:
        vault = Vault(self.library.store, floor=0)
        place = Place.of(self.case_id, self.case)
        intake = take_in(vault, place, paths, self.library.clock(), Hooks(**hooks))
        self.case = with_intake(self.case, intake)
        return intake


@pytest.fixture
def drop(library, dress, case_id) -> Drop:
    return Drop(library, case_id, dress)


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_file_is_taken_for_what_its_content_is_and_that_is_said(drop, tmp_path) -> None:
    intake = drop(write(tmp_path, "页面.png", b"\xff\xd8\xff\xe0 photo"))
    assert intake.added[0].media_type == "image/jpeg"
    assert intake.remarks == (Remark("页面.png", "taken_as", "image/jpeg"),)
    assert intake.is_good


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("logo.svg", b"<svg><image href='http://example.com/x'/></svg>", "image/svg+xml"),
        ("scan.tif", b"II*\0\x08\0\0\0", "image/tiff"),
        ("art.psd", b"8BPS\0\x01", "image/vnd.adobe.photoshop"),
        ("what.bin", b"\0\1\2\3", "application/octet-stream"),
    ],
)
def test_kinds_that_are_never_decoded_are_kept_and_named(drop, tmp_path, name, data, kind) -> None:
    intake = drop(write(tmp_path, name, data))
    assert intake.remarks == (Remark(name, "no_preview", kind),)
    assert intake.added[0].media_type == kind
    assert not intake.is_good


def test_a_video_that_ends_too_early_is_kept_and_named(drop, tmp_path) -> None:
    video = b"\0\0\0\x10ftypisom\0\0\0\0" + b"\0\0\1\0mdat" + bytes(20)
    intake = drop(write(tmp_path, "开箱.mp4", video))
    assert intake.remarks == (Remark("开箱.mp4", "truncated", "video/mp4"),)
    assert len(intake.added) == 1


def test_a_stop_in_the_middle_keeps_what_is_whole_and_the_rest_can_be_added_later(
    drop, tmp_path
) -> None:
    files = [write(tmp_path, f"{n}.png", PNG + bytes([n])) for n in range(5)]
    drop_vault = Vault(drop.library.store)
    intake = drop(*files, is_cancelled=lambda: len(drop_vault.hashes(drop.case_id)) >= 2)
    assert [item.names[0] for item in intake.added] == ["0.png", "1.png"]
    assert intake.left_out == tuple(LeftOut(f"{n}.png", "cancelled") for n in (2, 3, 4))
    assert intake.rest == tuple(files[2:])
    assert len(drop(*intake.rest).added) == 3
    assert [item.names[0] for item in drop.case.exhibits] == [f"{n}.png" for n in range(5)]


def test_when_the_drive_fails_the_rest_is_named_and_not_tried(drop, tmp_path, monkeypatch) -> None:
    files = [write(tmp_path, f"{n}.png", PNG + bytes([n])) for n in range(4)]
    fs, real = drop.library.store.fs, drop.library.store.fs.write

    def fails(handle: int, data: bytes) -> None:
        if data == PNG + b"\x01":
            raise OSError(errno.EIO, "gone")
        real(handle, data)

    monkeypatch.setattr(fs, "write", fails)
    intake = drop(*files)
    assert [left.reason for left in intake.left_out] == ["io_failed", "stopped", "stopped"]
    assert len(Vault(drop.library.store).hashes(drop.case_id)) == 1
    assert len(drop(*intake.rest[1:]).added) == 2


def test_empty_files_cannot_be_tried_again(drop, tmp_path) -> None:
    intake = drop(write(tmp_path, "空.png", b""), tmp_path / "gone.png")
    assert [left.reason for left in intake.left_out] == ["unreadable", "empty"]
    assert intake.rest == (tmp_path / "gone.png",)


def test_files_of_the_system_are_no_reason_to_worry(drop, tmp_path) -> None:
    intake = drop(write(tmp_path, "a.png", PNG), write(tmp_path, ".DS_Store", b"x"))
    assert (intake.is_good, intake.seen) == (True, 1)
    assert intake.left_out == (LeftOut(".DS_Store", "system_file"),)


def test_the_original_keeps_bytes_time_and_mode(drop, tmp_path) -> None:
    path = write(tmp_path, "a.png", PNG)
    path.chmod(0o640)
    os.utime(path, ns=(10**18, 10**18 + 7))
    before = path.stat()
    drop(path)
    after = path.stat()
    assert path.read_bytes() == PNG
    assert (after.st_mtime_ns, after.st_mode, after.st_ino, after.st_nlink) == (
        before.st_mtime_ns,
        before.st_mode,
        before.st_ino,
        before.st_nlink,
    )
    assert sorted(p.name for p in tmp_path.iterdir() if p.suffix == ".png") == ["a.png"]


def test_the_copy_is_named_by_its_hash_and_may_only_be_read(drop, tmp_path) -> None:
    intake = drop(write(tmp_path, "a.png", PNG))
    copy = Vault(drop.library.store).path(drop.case_id, intake.added[0].sha256)
    assert copy.name == intake.added[0].sha256
    assert copy.stat().st_mode & 0o777 == 0o400


@pytest.mark.skipif(os.name == "nt", reason="names there are characters, not bytes")
def test_a_name_that_is_no_text_can_be_saved(drop, library, tmp_path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xffname.png"))
    path.write_bytes(PNG)
    intake = drop(path)
    assert intake.added[0].names == ("bad\ufffdname.png",)
    saved = library.cases.save(drop.case_id, 1, drop.case)
    assert saved.rev == 2


@pytest.mark.parametrize("name", ["CON.png", "a\x01\n\u202egpj.exe", "x" * 251 + ".png", "a. "])
def test_odd_names_are_kept_as_they_are(drop, library, tmp_path, name) -> None:
    if os.name == "nt":
        pytest.skip("such names cannot be made there")
    intake = drop(write(tmp_path, name, PNG))
    assert intake.added[0].names == (name,)
    assert library.cases.save(drop.case_id, 1, drop.case).rev == 2


def test_a_name_of_three_hundred_characters_survives_a_clipboard_picture(library, dress, case_id):
    vault = Vault(library.store)
    name = "很" * 300 + ".png"
    intake = take_picture(vault, Place.of(case_id, dress), PNG, name, library.clock())
    case = with_intake(dress, intake)
    assert library.cases.save(case_id, 1, case).rev == 2
    assert library.cases.load(case_id).case.exhibits[0].names == (name,)


def test_progress_is_told_in_bytes_and_not_too_often(drop, tmp_path) -> None:
    seen: list[tuple[int, int]] = []
    files = [write(tmp_path, str(n), bytes([n + 1]) * 3_000_000) for n in range(2)]
    drop(*files, progress=lambda *step: seen.append(step))
    assert seen[-1] == (6_000_000, 6_000_000)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert len(seen) <= 10


class Told:
    """Pictures that are ready at once."""

    def __init__(self, *answers) -> None:
        self.answers = answers
        self.begun: list[str] = []

    def begin(self, sha256: str) -> None:
        self.begun.append(sha256)

    def results(self) -> dict:
        return dict(zip(self.begun, self.answers, strict=True))


def test_what_came_of_the_pictures_is_said_of_each_file(drop, tmp_path) -> None:
    files = [write(tmp_path, f"{n}.png", PNG + bytes([n])) for n in range(3)]
    whole, half = Thumbnail(b"", 1, 1, 1), Thumbnail(b"", 1, 1, 1, "truncated")
    intake = drop(*files, look=Told(whole, half, NoPicture("too_slow")))
    said = [(each.name, each.code) for each in intake.remarks]
    assert said == [("1.png", "truncated"), ("2.png", "too_slow")]
    assert len(intake.added) == 3


def test_real_pictures_are_made_beside_the_copying_and_kept(drop, tmp_path) -> None:
    from PIL import Image

    Image.effect_noise((300, 200), 50).save(tmp_path / "a.png")
    write(tmp_path, "b.png", (tmp_path / "a.png").read_bytes()[:20_000])
    write(tmp_path, "c.heic", HEIC.read_bytes())
    store = drop.library.store
    with Lanes(store, drop.case_id) as lanes:
        files = [tmp_path / "a.png", tmp_path / "b.png", tmp_path / "c.heic"]
        intake = drop(*files, look=lanes)
    said = {each.name: each.code for each in intake.remarks}
    assert said.pop("c.heic", "no_decoder") == "no_decoder"
    assert said == {"b.png": "truncated"}
    kept = {path.stem for path in store.thumbs(drop.case_id).iterdir()}
    assert {item.sha256 for item in intake.added[:2]} <= kept


def test_after_a_stop_nobody_waits_for_pictures(drop, tmp_path) -> None:
    stopped = False
    with Lanes(drop.library.store, drop.case_id, lambda: stopped) as lanes:
        for n in range(20):
            lanes.begin(f"{n:064x}")
        stopped = True
        made = lanes.results()
    assert len(made) < 20
    assert all(isinstance(each, NoPicture) for each in made.values())


def test_a_picture_that_cannot_even_be_found_counts_as_damaged(library) -> None:
    made = look_at(library.store, "no id", "0" * 64, lambda *_: NoPicture("crashed"))
    assert made == NoPicture("damaged")


def test_results_of_two_drops_add_up() -> None:
    one = Intake((), (("a", "b"),), (LeftOut("x", "empty"),))
    both = one + Intake((), (), (LeftOut("y", "cancelled", Path("y")),))
    assert [left.name for left in both.left_out] == ["x", "y"]
    assert both.seen == 3


def test_a_plain_name_is_left_alone() -> None:
    assert plain_name(Path("/a/聊天 1.png")) == "聊天 1.png"


@pytest.mark.parametrize("hands", [2, 3, 8])
def test_many_hands_give_what_one_hand_gives(library, dress, tmp_path, hands) -> None:
    """The same exhibits in the same order, by the same names, with the same remarks."""
    folder = tmp_path / "given"
    folder.mkdir()
    files = [write(folder, f"{n:02}.png", PNG + bytes([n % 7]) * 9_000) for n in range(24)]
    files += [
        write(folder, "empty.png", b""),
        write(folder, "页面.png", b"\xff\xd8\xff\xe0 photo"),
        write(folder, "logo.svg", b"<svg/>"),
        write(folder, "开箱.mp4", b"\0\0\0\x10ftypisom\0\0\0\0" + b"\0\0\1\0mdat" + bytes(20)),
        folder / "gone.png",
        write(folder, "large.png", PNG + b"x" * (3 << 20)),
        write(folder, "copy of 00.png", files[0].read_bytes()),
    ]
    one, many = (
        Drop(library, library.create(dress), dress)(*files, hands=each) for each in (1, hands)
    )

    def facts(intake: Intake) -> object:
        added = [each.model_copy(update={"id": ""}) for each in intake.added]
        return added, intake.merged, intake.left_out, intake.remarks, intake.rest

    assert facts(many) == facts(one)
    assert len(one.added) == 7 + 4
    assert len(one.left_out) == 2
