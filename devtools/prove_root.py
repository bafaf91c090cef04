"""A minimal Debian system in a folder, in which a package is installed like on a new computer."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Final

from devtools.freeze import PACKAGES
from devtools.places import Stop, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SOCKETS: Final = Path("/tmp/.X11-unix")  # noqa: S108 - where every X server has them
USER: Final = "person"
UID: Final = 1000
FOR_THE_SCREEN: Final = ("pcmanfm", "locales", "shared-mime-info", "desktop-file-utils")
"""What a desktop has and a minimal system has not; the package was tried without before."""


class Root:
    """The system; `shared` is one folder that has the same path in it and outside."""

    def __init__(self, shared: Path) -> None:
        """Use the folder under `build/packages`; nothing is made yet."""
        self.folder = PACKAGES / "root"
        self.shared = shared

    def make(self) -> None:
        """Make the system anew from a base that is kept between proofs.

        Raises:
            Stop: it cannot be made here.
        """
        base = PACKAGES / "base-root"
        if not (base / "etc/debian_version").is_file():
            say("Making a minimal Debian system (some 200 MB) ...")
            shutil.rmtree(base, ignore_errors=True)
            must(["debootstrap", "--variant=minbase", suite(), str(base)])
        self.leave()
        if self._mounts():
            raise Stop("Something is still mounted in the system of an earlier proof.", 1)
        must(["rm", "-rf", "--one-file-system", str(self.folder)])
        must(["cp", "-a", str(base), str(self.folder)])
        self._use_the_same_sources()
        self.shared.mkdir(parents=True, exist_ok=True)
        for source in (Path("/proc"), SOCKETS, self.shared):
            self._mount(source)
        self.run("useradd", "-m", "-u", str(UID), USER)
        self.apt("update")

    def _use_the_same_sources(self) -> None:
        """Install from wherever this machine installs from; no address is written anywhere."""
        for name in ("etc/apt/sources.list", "etc/resolv.conf"):
            source = Path("/") / name
            (self.folder / name).unlink(missing_ok=True)
            if source.is_file():
                shutil.copyfile(source, self.folder / name)
        for folder in ("etc/apt/sources.list.d", "etc/apt/apt.conf.d", "usr/share/keyrings"):
            source = Path("/") / folder
            if source.is_dir():
                target = self.folder / folder
                must(["cp", "-rn", f"{source}/.", str(target)], check=False)

    def _mount(self, source: Path) -> None:
        target = self.folder / source.relative_to("/")
        source.mkdir(parents=True, exist_ok=True)
        target.mkdir(parents=True, exist_ok=True)
        must(["mount", "--bind", str(source), str(target)])

    def leave(self) -> None:
        """Take the mounts away; also those a broken-off proof has left."""
        for target in sorted(self._mounts(), reverse=True):
            must(["umount", "-l", target], check=False)

    def _mounts(self) -> list[str]:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines()
        return [line.split()[1] for line in mounts if f" {self.folder}/" in line]

    # ------------------------------------------------------------------------------------ acting

    def run(self, *command: str) -> str:
        """Run a command in the system as its administrator and return what it said.

        Raises:
            Stop: it failed.
        """
        return must(["chroot", str(self.folder), *command], {"DEBIAN_FRONTEND": "noninteractive"})

    def apt(self, *words: str) -> str:
        """Install, update or remove, without a question and without recommendations."""
        return self.run("apt-get", "-y", "-q", "--no-install-recommends", *words)

    def install(self, package: Path) -> str:
        """Install a package file, with what it depends on, and return what apt said."""
        target = self.folder / "packages"
        target.mkdir(exist_ok=True)
        shutil.copy(package, target)
        return self.apt("install", f"/packages/{package.name}")

    def as_person(self, *command: str) -> list[str]:
        """Return the command line that runs a command in the system as the person."""
        home = f"HOME=/home/{USER}"
        into = ["chroot", f"--userspec={USER}:{USER}", str(self.folder), "env", home]
        return [*into, f"USER={USER}", *command]

    def prepare_desktop(self) -> None:
        """Put the program's icon on the person's desktop, and set the file manager up."""
        self.apt("install", *FOR_THE_SCREEN)
        self.run("localedef", "-i", "zh_CN", "-f", "UTF-8", "zh_CN.UTF-8")
        home = self.folder / "home" / USER
        for folder in ("Desktop", ".config/libfm"):
            (home / folder).mkdir(parents=True, exist_ok=True)
        shutil.copy(self.folder / "usr/share/applications/refundwizard.desktop", home / "Desktop")
        config = "[config]\nquick_exec=1\nsingle_click=0\n"
        (home / ".config/libfm/libfm.conf").write_text(config, encoding="utf-8")
        self.run("chown", "-R", f"{USER}:{USER}", f"/home/{USER}")

    def has(self, name: str) -> bool:
        """Whether a path is there in the system."""
        return os.path.lexists(self.folder / name.lstrip("/"))

    def pythons(self) -> tuple[str, ...]:
        """Return every Python interpreter the system has."""
        places = ("usr/bin", "usr/local/bin", "bin")
        found: Iterable[Path] = (
            path for place in places for path in (self.folder / place).glob("python*")
        )
        return tuple(str(path.relative_to(self.folder)) for path in found)


def suite() -> str:
    """Return the name of this system's release, which is the one that is tried out.

    Raises:
        Stop: it has no such name.
    """
    for line in Path("/etc/os-release").read_text(encoding="utf-8").splitlines():
        name, _, value = line.partition("=")
        if name == "VERSION_CODENAME":
            return value.strip('"')
    raise Stop("This system's release has no name that debootstrap would know.")


def must(
    command: list[str], environment: Mapping[str, str] | None = None, *, check: bool = True
) -> str:
    """Run a command and return what it printed.

    Raises:
        Stop: it failed, unless that is allowed.
    """
    done = subprocess.run(
        command,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env={**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})},
    )
    if check and done.returncode:
        tail = "\n".join(done.stdout.splitlines()[-15:])
        raise Stop(f"{' '.join(command[:6])} failed:\n{tail}", 1)
    return done.stdout
