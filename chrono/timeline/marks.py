"""Which mark an event gets in the figure; never by colour alone.

The shape says where the event comes from, filling how well its date is known, a cross or a dot its status. The page
draws the same shapes and has more room for signs: `web/js/plot.js`.
"""

from __future__ import annotations

from chrono.model import Event, Kind
from chrono.when import When

__all__ = ["SHAPES", "bar_opacity", "extent", "is_bar", "symbol"]

SHAPES = {"extracted": "circle", "curated": "diamond", "both": "square"}
_SIGNS = {"held": "", "planned": "-dot", "recurring": "-cross", "cancelled": "-x"}


def extent(when: When | None) -> tuple[float, float]:
    """First moment and last, in days; an open end is drawn at the other, an approximate date wider by half."""
    if when is None or not (when.earliest or when.latest):
        return 0.0, 0.0
    first, last = when.earliest or when.latest, when.latest or when.earliest
    assert first is not None
    assert last is not None
    reach = max(5.0, (last.number + 1 - first.number) / 2) if when.approximate else 0.0
    return first.number - reach, last.number + 1 + reach


def is_bar(when: When) -> bool:
    """Whether the date is drawn as a bar where it is wide enough; a day never is."""
    return when.precision not in ("day", "time")


def symbol(event: Event, kind: Kind) -> str:
    """Plotly's name of the mark: shape, then whether hollow, then the status."""
    shape = kind.symbol or SHAPES.get(event.origin, "circle")
    hollow = event.when is not None and is_bar(event.when)
    sign = _SIGNS.get(event.status, "")
    # Crosses and dots show only inside hollow marks.
    return f"{shape}{sign}{'-open' if hollow or sign else ''}".replace("-dot-open", "-open-dot")


def bar_opacity(event: Event) -> float:
    """Of a bar: solid where both ends are known, tinted where the event lies somewhere inside."""
    when = event.when
    return 0.8 if when and when.precision in ("interval", "set") and not when.approximate else 0.3
