"""The page: one HTML text that holds the events, the drawing, its own scripts and styles, and asks for nothing else.

The parts stand in `web/`: `page.html` with its places to fill, the style sheets, the words, the ES modules. The same
timeline gives the same bytes. `table_rows` is the table that works without JavaScript.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from chrono.model import Event, Timeline
from chrono.timeline.escaping import html_text
from chrono.timeline.joining import joined
from chrono.timeline.palette import kinds_of, theme_css
from chrono.timeline.payload import payloads
from chrono.timeline.plotlyjs import Bundle, bundle, packed, sha256
from chrono.timeline.strings import WEB, say
from chrono.when import When

__all__ = ["PLAIN_BYTES", "page"]

# What the rows of the table may weigh without JavaScript, some 3,000 of them; with it, the table has all events. Rows
# cannot be packed, and a page of 10,000 events is to stay near 3 MB.
PLAIN_BYTES = 420_000

_COLUMNS = ("date", "event", "kind", "people", "place", "status", "origin", "confidence")
_CSS_SPACE = re.compile(r"/\*.*?\*/|\n *|(?<=[:;,{}]) +| +(?=[{}])|;(?= *\}|\n\})", re.DOTALL)
_FIELD = re.compile(r"\{\{([\w:.]+)\}\}")


def page(timeline: Timeline, *, plotlyjs: str | os.PathLike[str] = "inline", date: str | When | None = None) -> str:
    """The whole page, to be written as UTF-8.

    `plotlyjs` is "inline" (plotly.js inside, the page works offline), "cdn", "directory" (plotly.min.js beside the
    page, its text is `plotly_script()`), or the path of a smaller bundle to put inside. `date` draws a line for today
    and stands in the footer; without it the page knows no today. Raises `ReadError` for a bundle that is not there,
    `DateError` for a date that is none.
    """
    on = When.parse(date) if isinstance(date, str) else date
    program, starter = joined(WEB / "js", "main"), _part("start.js")
    # Packing is half of the work, and lets another thread run beside it.
    with ThreadPoolExecutor() as threads:
        bundling = threads.submit(bundle, plotlyjs)
        packing = [threads.submit(packed, part) for part in payloads(timeline, on)]
        rows = list(_rows(timeline))
    plotly, (core, details) = bundling.result(), (future.result() for future in packing)
    styles = [*_styles(timeline), *((name, "") for name in plotly.style_ids)]
    values = {
        "policy": _policy([starter, program], plotly, [*(css for _, css in styles), _part("static.css")]),
        "static": _style("", _part("static.css")),
        "title": html_text(timeline.title),
        "description": _description(timeline),
        "styles": "\n".join(_style(name, css) for name, css in styles),
        "intro": html_text(_intro(timeline)),
        "chips": "".join(_chips(timeline)),
        "table": _table(rows),
        "noscript": html_text(_noscript(len(rows), len(timeline.events))),
        "footer": html_text(_footer(timeline, on)),
        "core": core,
        "details": details,
        "plotly": plotly.packed,
        "address": html_text(plotly.address),
        "integrity": html_text(plotly.integrity),
        "program": packed(program.encode()),
        "starter": starter,
    }
    return _FIELD.sub(lambda match: _value(match[1], values), (WEB / "page.html").read_text("utf-8"))


def _value(field: str, values: dict[str, str]) -> str:
    return html_text(say(field.removeprefix("say:"))) if field.startswith("say:") else values[field]


def _styles(timeline: Timeline) -> list[tuple[str, str]]:
    """(id, CSS) of each style sheet; Plotly leaves the one alone that has the id and class of its own."""
    kinds = kinds_of(timeline.kinds, timeline.events)
    light = "".join(f".k{n}{{--kind:{colour['light']}}}\n" for n, (_, colour) in enumerate(kinds))
    dark = [f".k{n}{{--kind:{colour['dark']}}}\n" for n, (_, colour) in enumerate(kinds)]
    asked = "".join(f":root[data-theme=dark] {rule}" for rule in dark)
    system = "".join(f":root:not([data-theme=light]) {rule}" for rule in dark)
    own = theme_css() + light + asked + f"@media (prefers-color-scheme:dark){{{system}}}\n"
    return [("", own + _part("page.css")), ("plotly.js-style-global", _part("plot.css"))]


@cache
def _part(name: str) -> str:
    """A file of `web/`; a style sheet without its comments and the space that means nothing."""
    text = (WEB / name).read_text("utf-8")
    return _CSS_SPACE.sub("", text) if name.endswith(".css") else text


def _style(name: str, css: str) -> str:
    if not name:
        return f"<style>{css}</style>"
    return f'<style id="{html_text(name)}" class="no-inline-styles">{css}</style>'


def _policy(scripts: list[str], plotly: Bundle, styles: list[str]) -> str:
    own, sheets = (" ".join(dict.fromkeys(f"'{sha256(text)}'" for text in texts)) for texts in (scripts, styles))
    return (
        f"default-src 'none'; script-src {own} {plotly.source}; style-src {sheets}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _description(timeline: Timeline) -> str:
    return f'<p class="lead" dir="auto">{html_text(timeline.description)}</p>' if timeline.description else ""


def _intro(timeline: Timeline) -> str:
    parts = [say("intro.events", n=len(timeline.events))]
    if timeline.documents:
        parts.append(say("intro.from", documents=_documents(timeline)))
    undated = sum(event.when is None for event in timeline.events)
    return " ".join(parts) + (f", {say('count.undated', n=undated)}" if undated else "")


def _footer(timeline: Timeline, on: When | None) -> str:
    text = say("footer", documents=_documents(timeline) if timeline.documents else say("footer.nothing"))
    return f"{text} {say('footer.date', date=on)}" if on else text


def _documents(timeline: Timeline) -> str:
    """How many there are, and in how many files where one holds several."""
    files = len({document.source for document in timeline.documents})
    documents = say("intro.documents", n=len(timeline.documents))
    return documents if files == len(timeline.documents) else f"{documents} {say('intro.files', n=files)}"


def _chips(timeline: Timeline) -> Iterator[str]:
    kinds = kinds_of(timeline.kinds, timeline.events)
    counts: dict[str, int] = {}
    for event in timeline.events:
        counts[event.kind] = counts.get(event.kind, 0) + 1
    for number, (kind, _) in enumerate(kinds):
        yield (
            f'<button type="button" class="chip k{number}" aria-pressed="false"><span class="dot"></span>'
            f"<bdi>{html_text(kind.label)}</bdi><small>{counts[kind.name]:,}</small></button>"
        )


def _table(rows: list[str]) -> str:
    heads = "".join(f'<th scope="col">{html_text(say(f"table.{column}"))}' for column in _COLUMNS)
    return f"<thead><tr>{heads}</thead>\n<tbody>\n{''.join(rows)}</tbody>"


def _rows(timeline: Timeline) -> Iterator[str]:
    """A row for each event, from the first one to the last that PLAIN_BYTES leave room for."""
    labels = {kind.name: kind.label for kind, _ in kinds_of(timeline.kinds, timeline.events)}
    weight = 0
    for event in timeline.events:
        row = _row(event, labels[event.kind])
        weight += len(row.encode())
        if weight > PLAIN_BYTES:
            return
        yield row


def _row(event: Event, kind: str) -> str:
    """One row; HTML lets the end tags of cells and rows be left out."""
    cells = (
        str(event.when) if event.when else say("undated"),
        event.title,
        kind,
        ", ".join(participant.name for participant in event.participants),
        event.place.name if event.place else "",
        say(f"status.{event.status}"),
        say(f"origin.{event.origin}"),
        f"{event.confidence * 100:.0f} %",
    )
    return "<tr>" + "".join(f"<td>{html_text(cell)}" for cell in cells) + "\n"


def _noscript(shown: int, events: int) -> str:
    return say("noscript") + (f" {say('noscript.cut', shown=shown, n=events)}" if shown < events else "")
