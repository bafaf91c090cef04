"""A frozen folder as a Debian package and as an archive with an installer for one person.

Both hold the same files. Every file carries the date of the release and an owner without a name,
in sorted order, so that the same sources give the same bytes on the same system.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import platform
import shutil
import subprocess
from dataclasses import dataclass
from email.utils import formatdate
from typing import TYPE_CHECKING, Final

from devtools.freeze import PACKAGES, floor, libraries, settings
from devtools.places import DIST, ROOT, Stop, say

if TYPE_CHECKING:
    from pathlib import Path

LINUX: Final = ROOT / "packaging" / "linux"
ICONS: Final = ROOT / "packaging" / "icons"
ICON_SIZES: Final = (16, 24, 32, 48, 64, 128, 256, 512)
CASE_SIZES: Final = (16, 32, 48, 128)
CASE_ICON: Final = "application-vnd.refundwizard.case"
METAINFO: Final = "com.example.refundwizard.metainfo.xml"
ARCHITECTURES: Final = {"x86_64": "amd64", "aarch64": "arm64"}
DEPENDS: Final = (
    "libglib2.0-0t64 | libglib2.0-0",
    "libgl1",
    "libegl1",
    "libfontconfig1",
    "libfreetype6",
    "libxkbcommon0",
    "libdbus-1-3",
    "libx11-6",
    "libx11-xcb1",
    "libxcb-cursor0",
    "libxkbcommon-x11-0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "fonts-noto-cjk | fonts-wqy-microhei | fonts-arphic-uming",
)
"""What Qt takes from the system, and a Chinese font; libc is added by what the libraries ask for.

The old name of a library comes second, after the one newer systems know it by.
"""
SUGGESTS: Final = ("fcitx5 | ibus", "cups-bsd")


@dataclass(frozen=True)
class Package:
    """What a package is made of.

    Attributes:
        folder: the frozen program.
        edition: "small" or "standard"; the standard one has the plain name.
        version: of the program.
    """

    folder: Path
    edition: str
    version: str

    @property
    def name(self) -> str:
        """Name of the Debian package."""
        return "refundwizard" if self.edition == "standard" else f"refundwizard-{self.edition}"


def architecture() -> str:
    """Return Debian's name for this kind of processor."""
    machine = platform.machine()
    return ARCHITECTURES.get(machine, machine)


def stage(package: Package) -> Path:
    """Lay the files out as they will lie on the system, and return that folder."""
    tree = PACKAGES / f"tree-{package.edition}-{package.version}"
    shutil.rmtree(tree, ignore_errors=True)
    program = tree / "usr/lib/refundwizard"
    shutil.copytree(package.folder, program, symlinks=True)
    starter = tree / "usr/bin/refundwizard"
    starter.parent.mkdir(parents=True)
    starter.symlink_to("../lib/refundwizard/refundwizard")
    share = tree / "usr/share"
    _put(LINUX / "refundwizard.desktop", share / "applications/refundwizard.desktop")
    _put(LINUX / "refundwizard-mime.xml", share / "mime/packages/refundwizard.xml")
    _put(LINUX / METAINFO, share / "metainfo" / METAINFO)
    _icons(share / "icons/hicolor")
    _documents(share, package)
    _settle(tree)
    return tree


def _put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _icons(hicolor: Path) -> None:
    for size in ICON_SIZES:
        folder = hicolor / f"{size}x{size}"
        _put(ICONS / f"refundwizard-{size}.png", folder / "apps/refundwizard.png")
        if size in CASE_SIZES:
            _put(ICONS / f"refundwizard-case-{size}.png", folder / f"mimetypes/{CASE_ICON}.png")
    _put(ICONS / "refundwizard.svg", hicolor / "scalable/apps/refundwizard.svg")
    _put(ICONS / "refundwizard-case.svg", hicolor / f"scalable/mimetypes/{CASE_ICON}.svg")


def _documents(share: Path, package: Package) -> None:
    folder = share / "doc" / package.name
    _put(LINUX / "copyright", folder / "copyright")
    _put(ROOT / "NOTICE", folder / "NOTICE")
    _zipped((ROOT / "CHANGELOG.md").read_bytes(), folder / "CHANGELOG.md.gz")
    _zipped(changelog(package).encode(), folder / "changelog.gz")
    manual = (LINUX / "refundwizard.1").read_bytes()
    _zipped(manual, share / "man/man1/refundwizard.1.gz")
    overrides = (LINUX / "lintian-overrides").read_text(encoding="utf-8")
    target = share / "lintian/overrides" / package.name
    target.parent.mkdir(parents=True)
    target.write_text(overrides.replace("PACKAGE", package.name), encoding="utf-8")


def changelog(package: Package) -> str:
    """Return the change log in Debian's form, which points to ours."""
    when = formatdate(int(settings()["SOURCE_DATE_EPOCH"]))
    maker = "The RefundWizard authors <refundwizard@example.com>"
    head = f"{package.name} ({package.version}) unstable; urgency=low"
    return f"{head}\n\n  * CHANGELOG.md.gz says what changed.\n\n -- {maker}  {when}\n"


def _zipped(data: bytes, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(data, 9, mtime=0))


def _settle(tree: Path) -> None:
    """Give every file its rights and the date of the release."""
    starts = tree / "usr/lib/refundwizard/refundwizard"
    when = int(settings()["SOURCE_DATE_EPOCH"])
    for path in sorted(tree.rglob("*"), reverse=True):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == starts else 0o644)
        os.utime(path, (when, when), follow_symlinks=False)


# --------------------------------------------------------------------------------- Debian package


def deb(package: Package, tree: Path, out: Path = DIST, compression: str = "xz") -> Path:
    """Build the Debian package and return its file.

    Args:
        package: what it is.
        tree: the folder `stage` made.
        out: the folder it is put in.
        compression: a kind `dpkg-deb` knows; "none" for a package that is only tried out.

    Raises:
        Stop: `dpkg-deb` is missing or failed.
    """
    control = tree / "DEBIAN"
    shutil.rmtree(control, ignore_errors=True)
    control.mkdir()
    (control / "control").write_text(control_text(package, tree), encoding="utf-8")
    (control / "md5sums").write_text(md5sums(tree), encoding="utf-8")
    _settle(control)
    for path in control.iterdir():
        path.chmod(0o644)
    target = out / f"{package.name}_{package.version}_{architecture()}.deb"
    out.mkdir(parents=True, exist_ok=True)
    how = ("--root-owner-group", f"-Z{compression}", "--build", str(tree), str(target))
    _run(["dpkg-deb", *how])
    return target


def control_text(package: Package, tree: Path) -> str:
    """Return the control file: what the package needs, replaces and is."""
    size = sum(path.lstat().st_size for path in tree.rglob("*") if not path.is_dir()) // 1024
    other = "refundwizard-small" if package.edition == "standard" else "refundwizard"
    provides = "" if package.edition == "standard" else "Provides: refundwizard\n"
    template = (LINUX / "control").read_text(encoding="utf-8")
    libc = f"libc6 (>= {floor(tree)})"
    values = {
        "PACKAGE": package.name,
        "VERSION": package.version,
        "ARCHITECTURE": architecture(),
        "SIZE": str(size),
        "DEPENDS": ", ".join((libc, *DEPENDS)),
        "SUGGESTS": ", ".join(SUGGESTS),
        "OTHER": other,
    }
    for word, value in values.items():
        template = template.replace(f"@{word}@", value)
    return template.replace("@PROVIDES@\n", provides)


def md5sums(tree: Path) -> str:
    """Return the digests a Debian system checks its files against, by `debsums`."""
    lines = []
    for path in sorted((tree / "usr").rglob("*")):
        if path.is_file() and not path.is_symlink():
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            lines.append(f"{digest}  {path.relative_to(tree).as_posix()}\n")
    return "".join(lines)


# ---------------------------------------------------------------------------------------- archive


def archive(package: Package, tree: Path) -> Path:
    """Pack the same files with an installer for one person, and return the archive.

    Raises:
        Stop: `tar` or `xz` is missing or failed.
    """
    name = f"{package.name}-{package.version}-linux-{platform.machine()}"
    top = PACKAGES / "archive" / name
    shutil.rmtree(top, ignore_errors=True)
    shutil.copytree(tree / "usr", top, symlinks=True)
    for script in ("install.sh", "uninstall.sh", "README.txt"):
        _put(LINUX / script, top / script)
        (top / script).chmod(0o644 if script.endswith(".txt") else 0o755)
    shutil.rmtree(top / "share/lintian")
    target = DIST / f"{name}.tar.xz"
    DIST.mkdir(exist_ok=True)
    when = f"--mtime=@{settings()['SOURCE_DATE_EPOCH']}"
    sorted_nameless = ("--sort=name", when, "--owner=0", "--group=0", "--numeric-owner")
    source = ("-C", str(top.parent), "-cf", str(target), name)
    _run(["tar", "--use-compress-program=xz -6 -T2", *sorted_nameless, *source])
    return target


def _run(command: list[str]) -> None:
    if shutil.which(command[0]) is None:
        raise Stop(f"{command[0]} is not on this system.")
    say(f"{command[0]} is packing ...")
    done = subprocess.run(command, check=False, env={**os.environ, **settings()})
    if done.returncode:
        raise Stop(f"{command[0]} failed.")


def names_a_machine(folder: Path) -> tuple[str, ...]:
    """Return the libraries in which a search path into the building machine was left."""
    home = str(ROOT.parent).encode()
    return tuple(
        path.name for path in libraries(folder) if b"\0" + home + b"/" in path.read_bytes()
    )
