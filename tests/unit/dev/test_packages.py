"""The definition of the packages hangs together; building and trying them out is `dev.py build`."""

from __future__ import annotations

import hashlib
import json
import os
import plistlib
import re
import shutil
import struct
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from packaging.utils import canonicalize_name

from devtools import bill, build, build_compare, editions, freeze, icon_files, linux_package
from devtools.places import Stop
from refundwizard import __version__
from refundwizard.__main__ import give_back_library_path
from refundwizard.session.licences import components

ROOT = Path(__file__).resolve().parents[3]
LINUX = ROOT / "packaging" / "linux"
SPEC = (ROOT / "packaging" / "refundwizard.spec").read_text(encoding="utf-8")


# ---------------------------------------------------------------------------- one definition


def test_the_definition_names_files_that_exist():
    named = re.findall(r'ROOT / "([^"]+)"(?: / "([^"*]+)")?', SPEC)
    for parts in named:
        path = ROOT.joinpath(*filter(None, parts))
        assert path.exists() or path.suffix in {".ico", ".icns"}, path


def test_every_system_packs_the_version_of_the_program():
    assert freeze.version() == __version__
    releases = ET.parse(LINUX / linux_package.METAINFO).getroot().iter("release")  # noqa: S314 - our own file
    assert next(releases).get("version") == __version__


def test_the_file_types_are_the_same_for_every_system():
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    types = ET.parse(LINUX / "refundwizard-mime.xml").getroot().iter(f"{space}mime-type")  # noqa: S314 - our own file
    globs = {each.get("type"): each.find(f"{space}glob").get("pattern") for each in types}
    assert set(globs.values()) == {"*.refundcase.zip", "*.rwpack"}
    desktop = (LINUX / "refundwizard.desktop").read_text(encoding="utf-8")
    assert f"MimeType={';'.join(globs)};" in desktop
    metainfo = ET.parse(LINUX / linux_package.METAINFO).getroot()  # noqa: S314 - our own file
    assert {each.text for each in metainfo.iter("mediatype")} == set(globs)
    plist = plistlib.loads((ROOT / "packaging/macos/Info.plist").read_bytes())
    tags = [each["UTTypeTagSpecification"] for each in plist["UTExportedTypeDeclarations"]]
    endings = {f"*.{tag['public.filename-extension'][0]}" for tag in tags}
    assert endings == set(globs.values())
    assert ".rwpack" in (ROOT / "packaging/windows/refundwizard.nsi").read_text(encoding="utf-8")


def test_the_menu_entry_opens_a_file_and_claims_its_window():
    desktop = (LINUX / "refundwizard.desktop").read_text(encoding="utf-8")
    assert "Exec=refundwizard %f\n" in desktop
    assert "StartupWMClass=refundwizard\n" in desktop


@pytest.mark.tools
@pytest.mark.parametrize(
    ("tool", "words"),
    [
        ("desktop-file-validate", [str(LINUX / "refundwizard.desktop")]),
        ("appstreamcli", ["validate", "--no-net", str(LINUX / linux_package.METAINFO)]),
    ],
)
def test_the_systems_own_validators_pass(tool, words):
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not on this system")
    done = subprocess.run([tool, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("script", ["install.sh", "uninstall.sh", "appimage/make.sh"])
def test_scripts_of_the_archive_are_sound(script):
    if shutil.which("sh") is None:
        pytest.skip("no shell here")
    subprocess.run(["sh", "-n", str(LINUX / script)], check=True)


# ------------------------------------------------------------------------------- what goes in


WANTED = (
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/Qt/plugins/platforms/libqwayland.so",
    "PySide6/plugins/platforms/qwindows.dll",
    "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
    "PySide6/Qt/plugins/platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
    "PySide6/Qt/translations/qtbase_zh_CN.qm",
    "PySide6/Qt/lib/libQt6Pdf.so.6",
    "refundwizard/_resources/translations/refundwizard_zh_CN.qm",
    "refundwizard/_resources/fonts/NotoSansSC-Regular.ttf",
    "opencv_python_headless.libs/libavif-2c2d.so.16",
    "typst-0.15.2.dist-info/RECORD",
    "typst-0.15.2.dist-info/licenses/LICENSE",
)
UNWANTED = (
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
    "PySide6/Qt/translations/qtbase_de.qm",
    "PySide6/Qt/lib/libQt6Quick.so.6",
    "libQt6EglFsKmsSupport.so.6",
    "pillow.libs/libavif-c6062d5f.so.16.4.2",
    "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
)


def is_left_out(name):
    return any(re.search(pattern, name) for pattern in editions.UNNEEDED_FILES)


def test_what_the_program_opens_goes_in_and_the_rest_stays_out():
    assert not [name for name in WANTED if is_left_out(name)]
    assert [name for name in UNWANTED if is_left_out(name)] == list(UNWANTED)


def test_libraries_each_linux_brings_stay_out_but_for_pythons_own():
    is_of_the_system = editions.Edition.is_of_the_system
    assert is_of_the_system("/lib/x86_64-linux-gnu/libX11.so.6")
    assert not is_of_the_system("/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0")
    assert not is_of_the_system("site-packages/PySide6/Qt/lib/libQt6Core.so.6")


def test_only_the_standard_edition_reads_text_off_pictures():
    small, standard = editions.EDITIONS["small"], editions.EDITIONS["standard"]
    assert set(editions.OCR) <= set(small.excludes)
    assert "rapidocr" in standard.packages_with_data
    assert "rapidocr" in {name for lock in standard.locks for name in editions.pins(lock)}
    assert "rapidocr" not in {name for lock in small.locks for name in editions.pins(lock)}


def test_what_builds_is_not_what_is_shipped():
    shipped = set(editions.pins("extras.txt"))
    assert shipped <= set(editions.pins("build.txt"))
    assert set(editions.pins("build.txt")) - shipped <= editions.TOOLS
    assert not shipped & editions.TOOLS


# ---------------------------------------------------------------------------------- licences


def test_every_shipped_package_is_listed_with_its_licence_and_its_text():
    listed = {canonicalize_name(each.name): each for each in components(ROOT / "resources")}
    for name in editions.distributions(editions.EDITIONS["small"]):
        assert listed[canonicalize_name(name)].licence, name
        assert listed[canonicalize_name(name)].text(), name
    own = {each.name for each in components(ROOT / "resources") if each.text()}
    assert {"RefundWizard", "Python", "Inter", "Noto Sans SC"} <= own
    assert "Python" in dict(editions.foreign_licences())


def test_what_is_under_the_lgpl_carries_both_texts():
    for each in components(ROOT / "resources"):
        if "LGPL" in each.licence:
            assert "GNU LESSER GENERAL PUBLIC LICENSE" in each.text()
            assert "GNU GENERAL PUBLIC LICENSE" in each.text()


# ------------------------------------------------------------------------ the bill of materials


def test_the_bill_names_each_part_with_version_licence_and_library_digest(tmp_path):
    library = tmp_path / "_internal" / "libqr.so"
    library.parent.mkdir()
    library.write_bytes(b"\x7fELF rest")
    made = bill.bill("small", tmp_path)
    assert (made["bomFormat"], made["specVersion"]) == ("CycloneDX", "1.5")
    by_name = {each["name"]: each for each in made["components"]}
    assert by_name["typst"]["purl"].startswith("pkg:pypi/typst@")
    assert not [each for each in made["components"]
                if each["type"] == "library" and not each.get("licenses")]  # fmt: skip
    digest = hashlib.sha256(b"\x7fELF rest").hexdigest()
    assert by_name["_internal/libqr.so"]["hashes"][0]["content"] == digest
    assert made["metadata"]["component"]["version"] == __version__
    assert "://" not in json.dumps(made)


# --------------------------------------------------------------------------- Debian and archive


@pytest.fixture
def package(tmp_path, monkeypatch):
    monkeypatch.setattr(linux_package, "PACKAGES", tmp_path / "packages")
    folder = tmp_path / "frozen"
    (folder / "_internal").mkdir(parents=True)
    (folder / "refundwizard").write_bytes(b"\x7fELF\0GLIBC_2.34\0")
    (folder / "_internal" / "liba.so").write_bytes(b"\x7fELF\0GLIBC_2.9\0GLIBC_2.35\0x")
    return linux_package.Package(folder, "small", "1.2.3")


def test_a_staged_package_has_menu_icon_file_type_and_the_programs_rights(package, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    tree = linux_package.stage(package)
    for name in (
        "usr/bin/refundwizard",
        "usr/share/applications/refundwizard.desktop",
        "usr/share/icons/hicolor/256x256/apps/refundwizard.png",
        "usr/share/mime/packages/refundwizard.xml",
        f"usr/share/metainfo/{linux_package.METAINFO}",
        "usr/share/doc/refundwizard-small/copyright",
        "usr/share/man/man1/refundwizard.1.gz",
    ):
        assert (tree / name).exists(), name
    assert (tree / "usr/lib/refundwizard/refundwizard").stat().st_mode & 0o777 == 0o755
    assert (tree / "usr/lib/refundwizard/_internal/liba.so").stat().st_mode & 0o777 == 0o644
    assert {path.lstat().st_mtime for path in tree.rglob("*")} == {1700000000}


def test_the_control_file_asks_for_the_glibc_the_libraries_ask_for(package):
    tree = linux_package.stage(package)
    control = linux_package.control_text(package, tree)
    assert "Package: refundwizard-small\nVersion: 1.2.3\n" in control
    assert "libc6 (>= 2.35), " in control
    assert "Conflicts: refundwizard\nReplaces: refundwizard\nProvides: refundwizard\n" in control
    assert "@" not in control.replace("<refundwizard@", "")


def test_the_digests_of_a_package_cover_every_file(package):
    tree = linux_package.stage(package)
    lines = linux_package.md5sums(tree).splitlines()
    files = [path for path in tree.rglob("*") if path.is_file() and not path.is_symlink()]
    assert len(lines) == len(files)
    assert lines == sorted(lines, key=lambda line: Path(line.split("  ")[1]))


def test_removing_the_package_runs_no_script_that_could_touch_cases():
    assert not {"postrm", "prerm", "postinst", "preinst"} & {path.name for path in LINUX.iterdir()}
    removal = (LINUX / "uninstall.sh").read_text(encoding="utf-8")
    assert not re.search(r"rm .*\$data/refundwizard", removal)


@pytest.mark.skipif(os.name != "posix", reason="a script for Linux")
def test_the_archive_installs_for_one_person_and_removes_all_but_the_cases(package, tmp_path):
    tree, home = linux_package.stage(package), tmp_path / "home"
    home.mkdir()
    shutil.copytree(tree / "usr", tmp_path / "unpacked", symlinks=True)
    for script in ("install.sh", "uninstall.sh"):
        shutil.copy(LINUX / script, tmp_path / "unpacked")
    case = home / ".local/share/refundwizard/cases/a/case.json"
    case.parent.mkdir(parents=True)
    case.write_text("{}", encoding="utf-8")
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    for _twice in range(2):
        command = ["sh", str(tmp_path / "unpacked/install.sh")]
        subprocess.run(command, check=True, env=environment, capture_output=True)
    program = home / ".local/lib/refundwizard/refundwizard"
    assert (home / ".local/bin/refundwizard").resolve() == program.resolve()
    entry = (home / ".local/share/applications/refundwizard.desktop").read_text(encoding="utf-8")
    assert f'Exec="{program}" %f\n' in entry
    command = ["sh", str(program.with_name("uninstall.sh"))]
    subprocess.run(command, check=True, env=environment, capture_output=True)
    assert not program.exists()
    assert case.exists()
    assert not list(home.rglob("refundwizard.*"))


# ------------------------------------------------------------------------------------- the proof


def test_the_driver_finds_controls_by_names_that_the_window_gives():
    driver = (ROOT / "packaging/proof/drive.py").read_text(encoding="utf-8")
    kinds = "tile|step|choice|question|option|go|save|add|intake|read"
    found = re.findall(rf'"((?:{kinds})_[a-z_{{]+)', driver)
    asked = {name.partition("{")[0] for name in found}
    sources = [
        path.read_text(encoding="utf-8") for path in (ROOT / "refundwizard/ui").rglob("*.py")
    ]
    given = {name.partition("{")[0] for text in sources
             for name in re.findall(r'setObjectName\(f?"([a-z_{]+)', text)}  # fmt: skip
    assert asked
    assert not {name for name in asked if not any(each and name.startswith(each) for each in given)}


def test_what_the_proof_walks_is_what_the_driver_can():
    proof = (ROOT / "devtools/prove_walks.py").read_text(encoding="utf-8")
    driver = (ROOT / "packaging/proof/drive.py").read_text(encoding="utf-8")
    walks = set(re.findall(r'_driven\(screen, "(\w+)"', proof))
    assert walks == {"first_case", "today", "opened", "files"}
    assert all(f"def {walk}(window, " in driver for walk in walks)


def test_a_comparison_names_what_differs_in_contents_rights_or_date(tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        for name in ("a", "b", "c"):
            (folder / name).write_text(name, encoding="utf-8")
            os.utime(folder / name, (0, 0))
    assert build_compare.differences(build_compare.digests(one), build_compare.digests(other)) == ()
    (other / "a").write_text("x", encoding="utf-8")
    os.utime(other / "a", (0, 0))
    os.utime(other / "b", (9, 9))
    (other / "d").write_text("new", encoding="utf-8")
    found = build_compare.differences(build_compare.digests(one), build_compare.digests(other))
    assert found == ("a", "b", "d")


def test_no_identifier_uses_an_address_that_somebody_else_could_own():
    """The example domain is nobody's; whoever releases sets their own (packaging/RELEASING.md)."""
    metainfo = ET.parse(LINUX / linux_package.METAINFO).getroot()  # noqa: S314 - our own file
    name = metainfo.findtext("id")
    assert f"{name}.metainfo.xml" == linux_package.METAINFO
    plist = plistlib.loads((ROOT / "packaging/macos/Info.plist").read_bytes())
    assert plist["CFBundleIdentifier"] == name
    assert f"id: {name}\n" in (LINUX / f"flatpak/{name}.yml").read_text(encoding="utf-8")
    assert name in (ROOT / "packaging/RELEASING.md").read_text(encoding="utf-8")


# ----------------------------------------------------------------------------- icons, sums, words


def test_icon_files_hold_the_drawn_pictures():
    picture = (icon_files.ICONS / "refundwizard-16.png").read_bytes()
    made = icon_files.ico({16: picture, 256: b"large"})
    assert struct.unpack_from("<HHH", made) == (0, 1, 2)
    width, _, _, _, _, _, length, offset = struct.unpack_from("<BBBBHHII", made, 6)
    assert (width, made[offset : offset + length]) == (16, picture)
    assert made.endswith(b"large")
    apple = icon_files.icns({16: picture})
    assert apple[:4] == b"icns"
    assert struct.unpack_from(">I", apple, 4)[0] == len(apple)
    assert picture in apple


def test_the_window_has_the_icon_of_the_packages():
    window = (ROOT / "resources/app/refundwizard.svg").read_bytes()
    assert window == (icon_files.ICONS / "refundwizard.svg").read_bytes()


def test_sums_are_as_sha256sum_reads_them(tmp_path):
    (tmp_path / "b.deb").write_bytes(b"b")
    (tmp_path / "a.whl").write_bytes(b"a")
    lines = build.write_sums(tmp_path).read_text(encoding="utf-8").splitlines()
    assert lines == [f"{hashlib.sha256(each[:1].encode()).hexdigest()}  {each}"
                     for each in ("a.whl", "b.deb")]  # fmt: skip


def test_build_refuses_a_part_it_does_not_know():
    assert build.parse(["small", "--prove"]) == build.Asked(("small",), is_proof=True)
    assert build.parse(["--compare"]) == build.Asked((), is_comparison=True)
    with pytest.raises(Stop, match="no part medium"):
        build.parse(["medium"])


def test_a_frozen_program_gives_others_their_own_libraries_back():
    environment = {"LD_LIBRARY_PATH": "inside", "LD_LIBRARY_PATH_ORIG": "before", "A": "b"}
    give_back_library_path(environment)
    assert environment == {"LD_LIBRARY_PATH": "before", "A": "b"}
    environment = {"LD_LIBRARY_PATH": "inside"}
    give_back_library_path(environment)
    assert environment == {}
