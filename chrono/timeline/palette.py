"""Colours of both themes, and the arithmetic that keeps every one of them legible (WCAG 2.2).

To change a colour, change `THEMES`: the page's CSS and the figure both read it, and the tests compute the contrast of
every pair that `TEXT_ON` names. Colours of kinds, a user's own included, are moved until they are legible.
"""

from __future__ import annotations

import colorsys
from collections.abc import Iterable
from functools import cache

from chrono.events import default_kinds
from chrono.model import Event, Kind

__all__ = ["TEXT_ON", "THEMES", "contrast", "kinds_of", "legible", "theme_css"]

THEMES = {
    "light": {
        "page": "#f6f5f1", "card": "#ffffff", "band": "#f3f2ed", "ink": "#1a1e24", "soft": "#555d69",
        "rule": "#d9d7cf", "edge": "#858b94", "accent": "#0a58a6", "wash": "#e6eff9", "glow": "#ffe79b",
        "warn": "#9c3b00", "alarm": "#fdf1e7",
    },
    "dark": {
        "page": "#101317", "card": "#181c22", "band": "#1d2229", "ink": "#e8ebef", "soft": "#a6b0bc",
        "rule": "#333b46", "edge": "#727d8b", "accent": "#86baf7", "wash": "#1d2f47", "glow": "#5a4708",
        "warn": "#f6a75f", "alarm": "#32251a",
    },
}  # fmt: skip

# Which text stands on which ground, each at least 4.5 : 1.
TEXT_ON = [
    *(("ink", ground) for ground in ("page", "card", "band", "wash", "glow", "alarm")),
    *(("soft", ground) for ground in ("page", "card", "band", "wash")),
    *(("accent", ground) for ground in ("page", "card", "band", "wash")),
    *(("warn", ground) for ground in ("page", "card", "band", "alarm")),
]

# Hues apart for eyes of every kind, in the order in which kinds without a colour of their own take them.
_HUES = (
    "#2f62a8", "#1c7c62", "#8f6400", "#7b4aa6", "#b23a2e", "#3c6f80", "#a5447b", "#6d6a1e",
    "#4a57c2", "#7d5a3c", "#2c7a2c", "#8a4a4a",
)  # fmt: skip
_GREY = "#5f6670"


def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two #rrggbb colours, 1 to 21."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def legible(colour: str, grounds: Iterable[str], ratio: float = 4.5) -> str:
    """The colour, moved towards black or white no further than it takes to stand out by `ratio` from every ground."""
    grounds = list(grounds)
    hue, light, saturation = colorsys.rgb_to_hls(*_channels(colour))
    step = -0.01 if _luminance(grounds[0]) > 0.2 else 0.01
    while not all(contrast(colour, ground) >= ratio for ground in grounds) and 0 <= light <= 1:
        light += step
        colour = _hex(colorsys.hls_to_rgb(hue, min(1.0, max(0.0, light)), saturation))
    return colour


def kinds_of(kinds: Iterable[Kind], events: Iterable[Event]) -> list[tuple[Kind, dict[str, str]]]:
    """The kinds that events really have, in the order of their lanes, each with its colour by theme.

    A kind that `kinds` lack looks as it was shipped, and one that nobody defined gets a label from its name; one
    without a colour takes the next free hue.
    """
    known = {kind.name: kind for kind in (*default_kinds(), *kinds)}
    used = dict.fromkeys(event.kind for event in events)
    found = [known.get(name) or Kind(name, name.replace("_", " ").capitalize() or "Other") for name in used]
    found.sort(key=lambda kind: (kind.order, kind.label.casefold(), kind.name))
    hues = iter(_HUES)
    return [(kind, _by_theme(_rgb(kind.colour) or next(hues, _GREY))) for kind in found]


def theme_css() -> str:
    """The themes as CSS custom properties: light, dark where the system or the reader asks for it."""
    light, dark = ("".join(f"--{name}:{value};" for name, value in THEMES[theme].items()) for theme in THEMES)
    return (
        f":root{{{light}color-scheme:light}}\n"
        f"@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}color-scheme:dark}}}}\n"
        f":root[data-theme=dark]{{{dark}color-scheme:dark}}\n"
    )


@cache
def _by_theme(colour: str) -> dict[str, str]:
    return {name: legible(colour, (theme["card"], theme["band"], theme["page"])) for name, theme in THEMES.items()}


def _rgb(colour: str | None) -> str | None:
    """#rrggbb in lower case, or None for anything that is no such colour."""
    try:
        return _hex(_channels(colour)) if colour else None
    except ValueError:
        return None


def _channels(colour: str) -> tuple[float, float, float]:
    digits = colour.strip().removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) != 6:
        raise ValueError(f"{colour!r} is no colour; write #rrggbb")
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _hex(channels: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
