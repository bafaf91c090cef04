"""How packs are spoiled on purpose: their values, keys, bytes and files."""

from __future__ import annotations

import json
import shutil
import tomllib
from contextlib import contextmanager, suppress
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.faults.dice import dice

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[2]
LANGUAGE = "zh_CN"
TINY = ROOT / "tests" / "content" / "tiny"
REAL = ROOT / "resources" / "content" / "cn"
MOST = 600
"""Values a table may have and still be spoiled further."""

PARTS = (
    *("questions", "flow", "outcomes", "tips", "deadlines", "rebuttals", "prevention"),
    *("routes", "claims", "evidence", "taxonomy", "sources", "tone"),
)
FORMATS = (
    *("$applied_at", "${nobody}", "{{ problem }}", "{{7*7}}", "%s%n", "{0.__class__}", "$" * 9),
    *(
        "{",
        "${",
        "\\N{BULLET}",
        "../../etc/passwd",
        "file:" + "//" + "/etc/passwd",
        "<img src=x>",
        "\u202e",
    ),
)


class Raw(str):
    """Something to write into a file as it stands."""

    __slots__ = ()


# ------------------------------------------------------------------------------------- writing


def toml(table: dict[str, Any]) -> str:
    """Write a table, one key a line."""
    return "".join(f"{_key(key)} = {_value(value)}\n" for key, value in table.items())


def _key(key: object) -> str:
    return json.dumps(str(key), ensure_ascii=False).replace("\x7f", "\\u007f")


def _value(value: Any) -> str:
    if isinstance(value, Raw):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(key)} = {_value(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, str):
        return _key(value)
    return value.isoformat() if isinstance(value, date) else json.dumps(value)


def places(value: Any, steps: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every value below a table."""
    if steps:
        yield steps
    parts = value.items() if isinstance(value, dict) else ()
    parts = enumerate(value) if isinstance(value, list) else parts
    for key, part in parts:
        yield from places(part, (*steps, key))


# ------------------------------------------------------------------------------------- spoiling


def wrong_type(rng: random.Random) -> Any:
    return rng.choice(
        (0, -1, 10**18, 2.5, True, "", [], {}, [[]], [{}], {"a": {}}, "unsure", date(2026, 2, 28),
         Raw("nan"), Raw("-inf"), Raw("07:30:00"), Raw("2026-11-12T24:61:00"))
    )  # fmt: skip


def odd_day(rng: random.Random) -> Any:
    return rng.choice(
        (date.min, date.max, Raw("2026-02-30"), Raw("0000-01-01"), Raw("99999-01-01"), "9999-99-99")
    )


def odd_number(rng: random.Random) -> Any:
    return rng.choice((0, 1, -(2**63), 2**63, 10**30, 20_001, 999_999_999, Raw("9" * 5000)))


def odd_text(rng: random.Random) -> Any:
    huge = "退" * rng.choice((65, 4_000, 200_000))
    return rng.choice((huge, "\0", "\u2028", "\ud7ff", " ", *FORMATS))


def deep(rng: random.Random) -> Any:
    depth = rng.choice((3, 40, 63, 64, 65, 120, 400, 3000))
    inner = '{kind = "fact", name = "past_answer"}'
    opening, closing = rng.choice(
        (('{kind = "not", condition = ', "}"), ('{kind = "every", of = [', "]}"), ("[", "]"))
    )
    return Raw(opening * depth + inner + closing * depth)


def bomb(rng: random.Random, sizes: tuple[int, ...] = (60, 63, 64, 1_500)) -> Raw:
    part = (
        f'{{kind = "is", question = "{rng.choice(("stage", "reason", "x"))}", any_of = ["asked"]}}'
    )
    return Raw(f'{{kind = "every", of = [{", ".join([part] * rng.choice(sizes))}]}}')


def crowd(rng: random.Random) -> Raw:
    name = rng.choice(("seven_days", "keep_box", "paid"))
    one = f'{{id = "{name}", when = {bomb(rng, (20, 63))}}}'
    return Raw(f"[{', '.join([one] * rng.choice((2, 12)))}]")


VALUES: tuple[Callable[[random.Random], Any], ...] = (
    wrong_type, odd_day, odd_number, odd_text, deep, bomb, crowd,
)  # fmt: skip


def spoil(table: dict[str, Any], rng: random.Random, names: tuple[str, ...]) -> None:
    """Change one value, key or entry of a table; `names` are ids used elsewhere in packs."""
    ways = list(islice(places(table), MOST + 1))
    if not ways or len(ways) > MOST:
        table["nobody"] = wrong_type(rng)
        return
    *above, key = rng.choice(ways)
    home: Any = table
    for step in above:
        home = home[step]
    action = rng.randrange(8)
    if action == 0:
        del home[key]
    elif action == 1 and isinstance(home, dict):
        home[rng.choice((*names, "id", "versions", "__class__", "a.b", ""))] = home[key]
    elif action == 2 and isinstance(home, list):
        home.extend(home[:20] * rng.choice((1, 50)))
    elif action in (3, 4):
        home[key] = rng.choice(names)
    else:
        home[key] = rng.choice(VALUES)(rng)


def spoil_bytes(raw: bytes, rng: random.Random) -> bytes:
    """Change a file as a damaged disk or a foreign program would."""
    cut = rng.randrange(len(raw) + 1)
    extra = rng.choice(
        (b"\xff\xfe", b"\0" * 9, b"\xef\xbb\xbf", b"\r\n", b"'''", b"[[x]]\n", b"a.b.c = 1\n",
         b"[" + b"a." * rng.choice((30, 2000)) + b"a]\nb = 1\n", b"x = " + b"[" * 5000, b"")
    )  # fmt: skip
    return raw[:cut] + extra + (raw[cut:] if rng.random() < 0.8 else b"")


@cache
def parsed(file: Path) -> str:
    """Return a real file as JSON text, days written as days; read once."""
    return json.dumps(tomllib.loads(file.read_text(encoding="utf-8-sig")), default=_marked)


def _marked(value: date) -> dict[str, str]:
    return {"@day": value.isoformat()}


def _unmarked(value: dict[str, Any]) -> Any:
    return Raw(value["@day"]) if "@day" in value else value


def fresh(file: Path) -> dict[str, Any]:
    """Return a file's tables to spoil."""
    found: dict[str, Any] = json.loads(parsed(file), object_hook=_unmarked)
    return found


# ------------------------------------------------------------------------------------- the yard


class Yard:
    """A copy of the tiny pack in one language; each spoiled pack is made in it and taken back."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "pack"
        shutil.copytree(TINY, self.root)
        for stray in (self.root / "text" / "en", self.root / "letters" / "ask_back" / "en.txt"):
            shutil.rmtree(stray) if stray.is_dir() else stray.unlink()
        head = self.root / "pack.toml"
        head.write_text(head.read_text("utf-8").replace(', "en"', ""), "utf-8")
        self.files = {
            str(path.relative_to(self.root)): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file()
        }
        self.tables = [name for name in self.files if name.endswith(".toml")]
        self.names = tuple(sorted({str(key) for name in self.tables for key in self._keys(name)}))
        self.real = [REAL / f"{name}.toml" for name in PARTS]
        self.real += sorted((REAL / "rules").glob("*.toml"))[::9]
        self.real += sorted((REAL / "platforms").glob("*.toml"))
        self.real += sorted((REAL / "calendar").glob("*.toml"))

    def _keys(self, name: str) -> Iterator[Any]:
        found = tomllib.loads(self.files[name].decode("utf-8-sig"))
        yield from (step for way in places(found) for step in way if isinstance(step, str))

    @contextmanager
    def spoiled(self, seed: int) -> Iterator[Path]:
        """Make the spoiled pack of a seed."""
        changes = self.changes(dice(seed))
        try:
            for name, content in changes.items():
                path = self.root / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.unlink(missing_ok=True)
                if isinstance(content, bytes):
                    path.write_bytes(content)
                elif content is not None:
                    path.symlink_to(content)
            yield self.root
        finally:
            for name in changes:
                with suppress(FileNotFoundError):
                    (self.root / name).unlink()
                if name in self.files:
                    (self.root / name).write_bytes(self.files[name])

    def changes(self, rng: random.Random) -> dict[str, bytes | str | None]:
        """Return file → content, None (gone) or the target of a link."""
        changes: dict[str, bytes | str | None] = {}
        for _ in range(rng.choice((1, 1, 1, 2, 4))):
            action = rng.randrange(20)
            name = rng.choice(list(self.files))
            if action == 0:
                changes[name] = None
            elif action == 1:
                changes[name] = rng.choice(("/etc/passwd", "/dev/zero", "..", name, "flow.toml"))
            elif action in (2, 3):
                changes[name] = spoil_bytes(self.files[name], rng)
            elif action < 8:
                changes |= self.of_the_real_pack(rng)
            else:
                table = rng.choice(self.tables)
                changes[table] = self.spoiled_table(table, rng)
        return changes

    def spoiled_table(self, name: str, rng: random.Random) -> bytes:
        table = fresh(TINY / name)
        if name == "pack.toml":
            table["languages"] = [LANGUAGE]
        for _ in range(rng.choice((1, 1, 2, 5))):
            spoil(table, rng, self.names)
        return toml(table).encode("utf-8", "replace")

    def of_the_real_pack(self, rng: random.Random) -> dict[str, bytes | str | None]:
        """Put some spoiled entries of a real file beside the tiny pack's own."""
        file = rng.choice(self.real)
        table = fresh(file)
        if file.parent == REAL:
            chosen = rng.sample(list(table), min(3, len(table)))
            table = {key: table[key] for key in chosen}
        spoil(table, rng, self.names)
        inside = file.relative_to(REAL)
        name = f"{inside.stem}-real.toml" if file.parent == REAL else str(inside)
        return {name: toml(table).encode("utf-8", "replace")}
