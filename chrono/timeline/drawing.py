"""The Plotly figure: a picture of the timeline for notebooks, Dash and kaleido.

Filled marks are known to the day, hollow ones to the month or year; circles were extracted, diamonds curated, squares
both; spans are bars. Rows are filled first fit with widths estimated from the text, since nothing can be measured
here. `marks.py` says which mark an event gets.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from chrono.model import Event, Kind, Timeline
from chrono.timeline.escaping import plotly_text
from chrono.timeline.lanes import GROUPINGS, Lane, lanes_of
from chrono.timeline.marks import bar_opacity, extent, is_bar, symbol
from chrono.timeline.palette import THEMES, kinds_of
from chrono.timeline.ticks import ticks
from chrono.when import Day, When

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["figure"]

_FONT, _ROW, _PAD, _MARK, _ROWS = 12, 22, 7, 12, 8
# Widths of letters in sizes of the font, a little more than common fonts have; all others count as _LETTER.
_LETTERS = {**dict.fromkeys("ijl.,:;'|! ", 0.3), **dict.fromkeys("frt()[]-I", 0.42), **dict.fromkeys("mwMW%@—…", 0.95)}
_LETTER, _CAPITAL, _IDEOGRAPH = 0.59, 0.7, 1.05
_FONTS = "system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, Liberation Sans, sans-serif"


@attrs.define
class _Placed:
    event: Event
    left: float
    right: float
    bar: bool
    y: float = 0.0
    label: str = ""
    side: str = "right"


def figure(timeline: Timeline, *, lanes: str = "kind", theme: str = "light", width: int = 1200) -> go.Figure:
    """A Plotly figure with one lane for each value of `lanes`: kind, place, participant, series or document.

    `theme` is light or dark; `width` is the figure's width in pixels, for which labels are placed: where a figure is to
    be wider, ask for a wider one. The x axis counts days as `Day.number` does, from year -9999 to 99999. Undated events
    are counted under the title, for they have no place on it. Raises ValueError for unknown lanes or themes.
    """
    import plotly.graph_objects as go

    if lanes not in GROUPINGS:
        raise ValueError(f"unknown lanes {lanes!r}; known: {', '.join(GROUPINGS)}")
    if theme not in THEMES:
        raise ValueError(f"unknown theme {theme!r}; known: {', '.join(THEMES)}")
    kinds = kinds_of(timeline.kinds, timeline.events)
    dated = [event for event in timeline.events if event.when]
    span = _range(dated)
    placed, rows, height = _place(lanes_of(dated, lanes, [kind for kind, _ in kinds]), span, width)
    traces = [trace for kind, colour in kinds for trace in _traces(kind, colour[theme], placed, theme)]
    return go.Figure(traces, _layout(timeline, span, rows, height, THEMES[theme], width))


def _range(events: Sequence[Event]) -> tuple[float, float]:
    ends = [extent(event.when) for event in events if event.when]
    if not ends:
        return 1.0, 366.0
    first, last = min(start for start, _ in ends), max(end for _, end in ends)
    margin = max((last - first) * 0.03, 3)
    return first - margin, last + margin


def _place(
    lanes: Iterable[Lane], span: tuple[float, float], width: int
) -> tuple[list[_Placed], list[tuple[str, float, float]], float]:
    """Every event with its row; (name, top, bottom) of each lane; the height of all, in pixels."""
    scale = (width - 40) / (span[1] - span[0])
    placed: list[_Placed] = []
    bounds: list[tuple[str, float, float]] = []
    top = 0.0
    for lane in lanes:
        name = f"{_short(lane.label)} · {len(lane.events):,}"
        taken: list[list[tuple[float, float]]] = [[] for _ in range(_ROWS)]
        taken[0].append((-float("inf"), _width(name) * 1.1 + 16))  # the name is bold, and stands in the first row
        used = 1
        for event in lane.events:
            mark = _mark(event, span, scale)
            row = _fit(mark, taken, width - 40, most=44 if len(lane.events) > _ROWS else 72)
            mark.y = top + _PAD + (row + 0.5) * _ROW
            used = max(used, row + 1)
            placed.append(mark)
        bottom = top + used * _ROW + 2 * _PAD
        bounds.append((name, top, bottom))
        top = bottom
    return placed, bounds, max(top, 120.0)


def _mark(event: Event, span: tuple[float, float], scale: float) -> _Placed:
    assert event.when is not None  # only dated events have lanes
    start, end = ((day - span[0]) * scale for day in extent(event.when))
    if is_bar(event.when) and end - start > _MARK + 2:
        return _Placed(event, start, end, bar=True)
    middle = (start + end) / 2
    return _Placed(event, middle - _MARK / 2, middle + _MARK / 2, bar=False)


def _fit(mark: _Placed, taken: list[list[tuple[float, float]]], width: float, *, most: int) -> int:
    """The first row with room for mark and label of `most` letters, then for the mark alone, else one row more."""
    text = _short(mark.event.title, most)
    needed = _width(text) + 14
    sides = []
    if mark.right + needed <= width:
        sides.append(("right", mark.left, mark.right + needed))
    if mark.left - needed >= 0:
        sides.append(("left", mark.left - needed, mark.right))
    for number, row in enumerate(taken):
        for side, left, right in sides:
            if all(right <= a or left >= b for a, b in row):
                row.append((left, right + 6))
                mark.label, mark.side = text, side
                return number
    for number, row in enumerate(taken):
        if all(mark.right <= a or mark.left >= b for a, b in row):
            row.append((mark.left, mark.right))
            return number
    return len(taken)


def _short(title: str, most: int = 44) -> str:
    flat = " ".join(title.split())
    return flat if len(flat) <= most else flat[: most - 1].rsplit(" ", 1)[0] + "…"


def _width(text: str) -> float:
    return sum(map(_letter, text)) * _FONT


def _letter(letter: str) -> float:
    if ord(letter) > 0x2E80:
        return _IDEOGRAPH
    return _LETTERS.get(letter, _CAPITAL if letter.isupper() else _LETTER)


def _traces(kind: Kind, colour: str, placed: list[_Placed], theme: str) -> list[Any]:
    """The bars and the points of one kind; the points carry its entry in the legend."""
    import plotly.graph_objects as go

    own = [mark for mark in placed if mark.event.kind == kind.name]
    bars, points = [m for m in own if m.bar], [m for m in own if not m.bar]
    label = plotly_text(kind.label)
    made: list[Any] = []
    if bars:
        spans = [extent(mark.event.when) for mark in bars if mark.event.when]
        made.append(go.Bar(
            orientation="h", name=label, legendgroup=kind.name, showlegend=False,
            base=[start for start, _ in spans], x=[end - start for start, end in spans],
            y=[mark.y for mark in bars], width=_MARK - 1, hovertext=[_hover(mark.event, kind) for mark in bars],
            hovertemplate="%{hovertext}<extra></extra>", customdata=[mark.event.id for mark in bars],
            marker={"color": colour, "opacity": [bar_opacity(mark.event) for mark in bars],
                    "line": {"color": colour, "width": 1}},
        ))  # fmt: skip
    made.append(go.Scatter(
        mode="markers", name=label, legendgroup=kind.name, showlegend=True,
        x=[sum(extent(mark.event.when)) / 2 for mark in points if mark.event.when], y=[mark.y for mark in points],
        hovertext=[_hover(mark.event, kind) for mark in points], hovertemplate="%{hovertext}<extra></extra>",
        customdata=[mark.event.id for mark in points],
        marker={"symbol": [symbol(mark.event, kind) for mark in points], "size": _MARK - 1, "color": colour,
                "line": {"color": colour, "width": 1.5}},
    ))  # fmt: skip
    return [*made, *_labels(kind, own, theme)]


def _labels(kind: Kind, placed: list[_Placed], theme: str) -> list[Any]:
    import plotly.graph_objects as go

    made = []
    for side, anchor in (("right", 1), ("left", 0)):
        named = [mark for mark in placed if mark.label and mark.side == side]
        if named:
            made.append(go.Scatter(
                mode="text", legendgroup=kind.name, showlegend=False, hoverinfo="skip", name=plotly_text(kind.label),
                x=[extent(m.event.when)[anchor] if m.bar else sum(extent(m.event.when)) / 2
                   for m in named if m.event.when],
                y=[mark.y for mark in named], textposition=f"middle {side}",
                text=[_label(mark, anchor) for mark in named], textfont={"color": THEMES[theme]["ink"]},
            ))  # fmt: skip
    return made


def _label(mark: _Placed, anchor: int) -> str:
    text = plotly_text(mark.label)
    text = f"<s>{text}</s>" if mark.event.status == "cancelled" else text
    room = "\u2002" if mark.bar else "\u2002\u2004"  # spaces that Plotly keeps, for the mark
    return room + text if anchor else text + room


def _hover(event: Event, kind: Kind) -> str:
    lines = [f"<b>{plotly_text(event.title)}</b>", plotly_text(f"{event.when} · {kind.label} · {event.status}")]
    if event.place:
        lines.append(plotly_text(event.place.name))
    if event.participants:
        lines.append(plotly_text(", ".join(person.name for person in event.participants[:6])))
    if event.evidence:
        quote = event.evidence[0].quote
        lines.append(f"<i>{plotly_text(quote if len(quote) < 160 else quote[:159] + '…')}</i>")
    return "<br>".join(lines)


def _layout(
    timeline: Timeline,
    span: tuple[float, float],
    lanes: list[tuple[str, float, float]],
    height: float,
    theme: dict[str, str],
    width: int,
) -> dict[str, Any]:
    marks = ticks(Day.from_number(round(span[0])), Day.from_number(round(span[1])), most=max(2, width // 110))
    undated = sum(event.when is None for event in timeline.events)
    below = f"<br><sup>{undated:,} undated</sup>" if undated else ""
    names = [
        {"text": f"<b>{plotly_text(name)}</b>", "x": 0, "xref": "paper", "xanchor": "left", "y": top + _PAD + _ROW / 2,
         "yref": "y", "showarrow": False, "font": {"color": theme["soft"]}}
        for name, top, _ in lanes
    ]  # fmt: skip
    bands = [
        {"type": "rect", "xref": "paper", "x0": 0, "x1": 1, "y0": top, "y1": bottom, "layer": "below",
         "fillcolor": theme["band"], "line": {"width": 0}}
        for number, (_, top, bottom) in enumerate(lanes) if number % 2
    ]  # fmt: skip
    return {
        "title": {"text": plotly_text(timeline.title) + below, "x": 0.01, "xanchor": "left"},
        "width": width, "height": int(height) + 150, "margin": {"l": 20, "r": 20, "t": 80, "b": 60},
        "paper_bgcolor": theme["card"], "plot_bgcolor": theme["card"], "barmode": "overlay", "hovermode": "closest",
        "font": {"family": _FONTS, "size": _FONT, "color": theme["ink"]},
        "legend": {"orientation": "h", "y": 0, "yanchor": "top", "yref": "paper", "x": 0},
        "xaxis": {"range": list(span), "side": "top", "showgrid": True, "gridcolor": theme["rule"], "zeroline": False,
                  "tickmode": "array", "tickvals": [day.number for day, _ in marks],
                  "ticktext": [plotly_text(text) for _, text in marks]},
        "yaxis": {"range": [height, 0], "visible": False, "fixedrange": True},
        "annotations": names,
        "shapes": [*bands, *(_era(era.when, era.colour or theme["accent"], span) for era in timeline.eras)],
    }  # fmt: skip


def _era(when: When, colour: str, span: tuple[float, float]) -> dict[str, Any]:
    start = when.earliest.number if when.earliest else span[0]
    end = when.latest.number + 1 if when.latest else span[1]
    return {"type": "rect", "xref": "x", "yref": "paper", "x0": start, "x1": end, "y0": 0, "y1": 1, "layer": "below",
            "fillcolor": colour, "opacity": 0.1, "line": {"width": 0}}  # fmt: skip
