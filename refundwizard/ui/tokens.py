"""Colour tokens of the three themes, and the WCAG arithmetic that keeps them honest.

Every colour in the window comes from one of the three `Tokens` values below. A token has the
same name in each theme, so a widget names what it means ("accent", "soon_bg") and never a hue.
"""

from __future__ import annotations

from typing import NamedTuple


class Tokens(NamedTuple):
    """One theme: every colour as "#RRGGBB", plus what kind of theme it is."""

    window: str
    rail: str
    surface: str
    sunken: str
    line: str
    control: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    accent_press: str
    accent_soft: str
    on_accent: str
    hero: str
    on_hero: str
    focus: str
    safe: str
    safe_bg: str
    safe_line: str
    soon: str
    soon_bg: str
    soon_line: str
    overdue: str
    overdue_bg: str
    overdue_line: str
    prov: str
    prov_bg: str
    prov_line: str
    statute: str
    statute_bg: str
    judicial: str
    judicial_bg: str
    regulation: str
    regulation_bg: str
    platform: str
    platform_bg: str
    tip: str
    tip_bg: str
    unver: str
    unver_bg: str
    dark: bool = False
    contrast: bool = False

    def colours(self) -> dict[str, str]:
        """Give every colour by its token name."""
        return {name: hue for name, hue in self._asdict().items() if isinstance(hue, str)}


LIGHT = Tokens(
    window="#F6F5F1",
    rail="#EEECE6",
    surface="#FFFFFF",
    sunken="#F3F1EC",
    line="#DEDAD1",
    control="#857F74",
    text="#1F2326",
    text2="#4D5358",
    text3="#656A6E",
    accent="#17566B",
    accent_hover="#114759",
    accent_press="#0C3745",
    accent_soft="#E4EEF0",
    on_accent="#FFFFFF",
    hero="#17566B",
    on_hero="#FFFFFF",
    focus="#2563C9",
    safe="#2A6645",
    safe_bg="#E8F2EB",
    safe_line="#A3C8B0",
    soon="#80500A",
    soon_bg="#FBF2DF",
    soon_line="#DDBD7E",
    overdue="#983628",
    overdue_bg="#F9ECE8",
    overdue_line="#DDAEA4",
    prov="#58517F",
    prov_bg="#F0EEF6",
    prov_line="#8F88B3",
    statute="#1F4B7A",
    statute_bg="#E7EEF6",
    judicial="#693D76",
    judicial_bg="#F2EAF4",
    regulation="#1B6068",
    regulation_bg="#E3F0F1",
    platform="#774A20",
    platform_bg="#F6EEE5",
    tip="#4C5E20",
    tip_bg="#EEF2E1",
    unver="#565C62",
    unver_bg="#F3F1EC",
)

DARK = Tokens(
    window="#15181A",
    rail="#1A1E20",
    surface="#20262A",
    sunken="#1B2023",
    line="#353D42",
    control="#7D878D",
    text="#E9E7E2",
    text2="#B9BFC3",
    text3="#9BA3A8",
    accent="#86C5D4",
    accent_hover="#9BD2DF",
    accent_press="#6FB3C3",
    accent_soft="#1F3840",
    on_accent="#0A2028",
    hero="#1D4754",
    on_hero="#F1EFEA",
    focus="#8DB9FF",
    safe="#8FCCA6",
    safe_bg="#1E3127",
    safe_line="#3E6350",
    soon="#E4BD72",
    soon_bg="#352C19",
    soon_line="#6B582E",
    overdue="#EFA596",
    overdue_bg="#3A2521",
    overdue_line="#774A41",
    prov="#BFB8E6",
    prov_bg="#2A293B",
    prov_line="#7C76A6",
    statute="#A3C6F0",
    statute_bg="#1F2D3E",
    judicial="#D5AFE0",
    judicial_bg="#33273A",
    regulation="#88CBD1",
    regulation_bg="#1C3235",
    platform="#DFB68C",
    platform_bg="#36291D",
    tip="#BBCB8A",
    tip_bg="#2A301C",
    unver="#ADB4B9",
    unver_bg="#1B2023",
    dark=True,
)

CONTRAST = Tokens(
    window="#000000",
    rail="#000000",
    surface="#000000",
    sunken="#000000",
    line="#FFFFFF",
    control="#FFFFFF",
    text="#FFFFFF",
    text2="#FFFFFF",
    text3="#E6E6E6",
    accent="#FFE14D",
    accent_hover="#FFF0A0",
    accent_press="#E6C520",
    accent_soft="#000000",
    on_accent="#000000",
    hero="#FFE14D",
    on_hero="#000000",
    focus="#00E5FF",
    safe="#7CFFB2",
    safe_bg="#000000",
    safe_line="#7CFFB2",
    soon="#FFE14D",
    soon_bg="#000000",
    soon_line="#FFE14D",
    overdue="#FFB3A6",
    overdue_bg="#000000",
    overdue_line="#FFB3A6",
    prov="#D9CCFF",
    prov_bg="#000000",
    prov_line="#D9CCFF",
    statute="#B8DCFF",
    statute_bg="#000000",
    judicial="#F2C8FF",
    judicial_bg="#000000",
    regulation="#9FF3FA",
    regulation_bg="#000000",
    platform="#FFD2A1",
    platform_bg="#000000",
    tip="#DDF59B",
    tip_bg="#000000",
    unver="#FFFFFF",
    unver_bg="#000000",
    dark=True,
    contrast=True,
)

_LINEAR_LIMIT = 0.04045
_LIGHTNESS_WEIGHTS = (0.2126, 0.7152, 0.0722)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = (c / 12.92 if c <= _LINEAR_LIMIT else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(weight * c for weight, c in zip(_LIGHTNESS_WEIGHTS, linear, strict=True))


def contrast_ratio(one: str, other: str) -> float:
    """Compute the WCAG 2.x contrast ratio (1 to 21) of two "#RRGGBB" colours."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
