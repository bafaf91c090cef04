"""The contrast of every pair the design measures, computed anew."""

from __future__ import annotations

import pytest

from refundwizard.ui.tokens import CONTRAST, DARK, LIGHT, Tokens, contrast_ratio

THEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
MEANINGS = (
    "safe",
    "soon",
    "overdue",
    "prov",
    "statute",
    "judicial",
    "regulation",
    "platform",
    "tip",
    "unver",
)
TEXT_PAIRS = [
    *[
        (f"text{n}", ground)
        for n in ("", "2", "3")
        for ground in ("window", "rail", "surface", "sunken")
    ],
    *[("accent", ground) for ground in ("window", "rail", "surface", "accent_soft", "sunken")],
    *[("on_accent", ground) for ground in ("accent", "accent_hover", "accent_press")],
    *[("on_accent", ground) for ground in ("statute", "judicial", "soon")],
    *[(name, f"{name}_bg") for name in MEANINGS],
    *[(name, "surface") for name in MEANINGS],
    ("text", "accent_soft"),
    ("text2", "accent_soft"),
    ("text2", "soon_bg"),
    ("text2", "overdue_bg"),
    ("on_hero", "hero"),
    ("window", "text"),
    ("overdue", "window"),
    ("safe", "window"),
    ("soon", "rail"),
]
CONTROL_PAIRS = [
    *[("control", ground) for ground in ("window", "surface")],
    *[("focus", ground) for ground in ("window", "rail", "surface")],
    ("prov_line", "surface"),
    ("accent", "rail"),
]
MEASURED = [
    (LIGHT, "text", "window", 14.5),
    (LIGHT, "text3", "rail", 4.6),
    (DARK, "control", "window", 4.9),
    (LIGHT, "control", "surface", 4.0),
    (DARK, "on_accent", "statute", 9.5),
    (CONTRAST, "accent", "surface", 16.1),
    (LIGHT, "prov_line", "surface", 3.3),
]


def _ratio(tokens: Tokens, one: str, other: str) -> float:
    return contrast_ratio(getattr(tokens, one), getattr(tokens, other))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_reaches_four_and_a_half(theme: str, ink: str, ground: str) -> None:
    assert _ratio(THEMES[theme], ink, ground) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), CONTROL_PAIRS)
def test_controls_and_rings_reach_three(theme: str, ink: str, ground: str) -> None:
    assert _ratio(THEMES[theme], ink, ground) >= 3


@pytest.mark.parametrize(("tokens", "ink", "ground", "expected"), MEASURED)
def test_ratios_are_those_of_the_design(
    tokens: Tokens, ink: str, ground: str, expected: float
) -> None:
    assert _ratio(tokens, ink, ground) == pytest.approx(expected, abs=0.06)


def test_black_on_white_is_twenty_one() -> None:
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21)


def test_every_colour_is_a_hex_triplet() -> None:
    for tokens in THEMES.values():
        for name, colour in tokens.colours().items():
            assert len(colour) == 7, name
            assert int(colour[1:], 16) >= 0
