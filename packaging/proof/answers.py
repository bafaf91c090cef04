"""What somebody would enter, open and add, and what the window then has to show.

Run in the development environment: `answers.py FOLDER PICTURES` fills a folder with a job for each
walk of `drive.py`, and with case packs and fourteen files as they come from a phone. What has to be
seen is what this checkout says of the same answers at the same time.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PIL import Image, ImageDraw, ImageFont  # noqa: E402 - the checkout has to be found first

from refundwizard.content.load import load  # noqa: E402
from tests import messy  # noqa: E402

TODAY = datetime.now(timezone(timedelta(hours=8))).date()  # noqa: TID251 - the window's own day
PACKS = (
    ("s3", "s3_platform_clock", "S3: it was approved by itself", ("buyer_ship_back",)),
    ("s7-decision", "s7_filed", "S7: filed on 28 September", ("decision_12315",)),
    ("s7-mediation", "s7_filed", "S7: accepted on 12 October", ("mediation_12315",)),
)
"""Name, scenario file, how the scenario's name begins, and dates that have to be seen."""
HURRY = {
    "situation": "changed_mind",
    "stage": "refused",
    "refused_at": f"{TODAY - timedelta(days=1)} 10:00",
    "signed_on": str(TODAY - timedelta(days=3)),
}
ORDER = "P7312345678"
EXPECTED = ("name", "as_of", "expect", "contains", "absent", "pending", "lang")


def main(arguments: list[str]) -> int:
    """Write everything into the folder."""
    folder, has_reading = Path(arguments[0]), "reading" in arguments
    write(folder / "first_case.json", first_case(folder))
    write(folder / "today.json", today(folder))
    for name, scenario, start, dates in PACKS:
        case = scenario_case(scenario, start)
        said = pack(folder, name, case)
        write(folder / f"{name}.json", {"pages": {
            "deadlines": [day for each in dates for day in days(said, each)],
            "money": [said["claims"]["firm"]] if said["claims"]["firm"] else [],
        }})  # fmt: skip
    phone = messy.fourteen(folder / "phone")
    pack(folder, "s12", scenario_case("s12_and_x1", "S12"))
    job: dict[str, Any] = {"folder": str(folder / "phone"), "names": [each.name for each in phone]}
    if has_reading:
        job |= {"picture": str(screenshot(folder / "order.png")), "see": [ORDER]}
    write(folder / "s12.json", job)
    return 0


def first_case(folder: Path) -> dict[str, Any]:
    """Return the dress of the demo, signed for some days ago, and its last day of notice."""
    text = (ROOT / "resources/demo/1-dress.toml").read_text(encoding="utf-8")
    case = tomllib.loads(text)
    case["answers"] |= {"signed_on": str(TODAY - timedelta(days=4))}
    case["answers"].pop("story")
    said = assessed(folder, case)
    entered = {"platform": case["platform"], **case["answers"]}
    see = days(said, "send_return_notice")
    return {"rows": rows(entered), "see": see, "target": str(folder / "checklist.pdf")}


def today(folder: Path) -> dict[str, Any]:
    """Return what somebody in a hurry enters."""
    told = {key: HURRY[key] for key in ("stage", "refused_at", "signed_on")}
    case = {"answers": {**told, "received": "yes", "reason": "changed_mind"}}
    return {"rows": rows(HURRY), "see": days(assessed(folder, case), "send_return_notice")}


def rows(entered: dict[str, Any]) -> list[dict[str, Any]]:
    """Return each question with the options to pick, or the text to type."""
    questions = load(ROOT / "resources" / "content" / "cn").questions
    found = []
    for name, value in entered.items():
        row: dict[str, Any] = {"id": name}
        if name == "situation" or questions[name].asks in {"choice", "many"}:
            row["pick"] = value if isinstance(value, list) else [str(value)]
        else:
            row["type"] = str(value)
        found.append(row)
    return found


def scenario_case(name: str, start: str) -> dict[str, Any]:
    """Return what a scenario is told, without what it expects."""
    table = tomllib.loads((ROOT / f"tests/scenarios/{name}.toml").read_text(encoding="utf-8"))
    case = next(each for each in table["scenario"] if each["name"].startswith(start))
    return {key: case[key] for key in case if key not in EXPECTED}


def days(said: dict[str, Any], deadline: str) -> list[str]:
    """Return the day of a deadline as the window writes it."""
    found = next(each for each in said["deadlines"] if each["id"] == deadline)
    day = datetime.fromisoformat(found["safe_by"])
    clock = f" {day:%H:%M}" if "T" in found["safe_by"] else ""
    return [f"{day.month}月{day.day}日", *([clock.strip()] if clock else [])]


def assessed(folder: Path, case: dict[str, Any]) -> dict[str, Any]:
    """Return what this checkout says of a case now."""
    file = folder / "asked.json"
    file.write_text(json.dumps(case, default=str, ensure_ascii=False), encoding="utf-8")
    said: dict[str, Any] = json.loads(run("assess", "--json", str(file)))
    return said


def pack(folder: Path, name: str, case: dict[str, Any]) -> dict[str, Any]:
    """Write a case pack into a folder of its own, and return what is said of its case."""
    said = assessed(folder, case)
    target = folder / name / f"{name}.refundcase.zip"
    target.parent.mkdir(parents=True)
    run("export", "--format", "zip", "--out", str(target), str(folder / "asked.json"))
    target.chmod(0o644)
    return said


def run(*words: str) -> str:
    """Run the program of this checkout and return what it prints."""
    command = [sys.executable, "-m", "refundwizard", *words]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def screenshot(path: Path) -> Path:
    """Draw a picture of an order page."""
    font = ImageFont.truetype(ROOT / "resources/fonts/NotoSansSC-Regular.ttf", 36)
    picture = Image.new("RGB", (900, 500), "white")
    draw = ImageDraw.Draw(picture)
    for line, words in enumerate(("订单详情", f"订单编号：{ORDER}", "实付款 ¥158.00", "素窑器物")):
        draw.text((50, 40 + 90 * line), words, fill="black", font=font)
    picture.save(path)
    return path


def write(path: Path, job: dict[str, Any]) -> None:
    """Write one job."""
    path.write_text(json.dumps(job, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
