"""Timelines as a Word table of date, event and source: the chronology that goes into a brief."""

from __future__ import annotations

import datetime
import io
import re

from chrono.model import Event, Timeline

__all__ = ["to_docx"]

_HEADINGS = ("Date", "Event", "Source")
# What XML cannot hold.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def to_docx(timeline: Timeline) -> bytes:
    """A title, the description, and a table with a row an event; the header row repeats on each page."""
    from docx import Document
    from docx.oxml import OxmlElement

    document = Document()
    # python-docx would stamp its template's date; the same timeline is to give the same bytes.
    document.core_properties.created = document.core_properties.modified = datetime.datetime(1970, 1, 1)
    document.core_properties.title, document.core_properties.author = _plain(timeline.title), ""
    document.add_heading(_plain(timeline.title), 0)
    if timeline.description:
        document.add_paragraph(_plain(timeline.description))
    table = document.add_table(1, len(_HEADINGS), style="Table Grid")
    for cell, heading in zip(table.rows[0].cells, _HEADINGS, strict=True):
        cell.paragraphs[0].add_run(heading).bold = True
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for event in timeline:
        for cell, text in zip(table.add_row().cells, _row(event), strict=True):
            cell.text = _plain(text)
    return _bytes(document)


def _row(event: Event) -> tuple[str, str, str]:
    status = f" ({event.status})" if event.status != "held" else ""
    quote = f"\n“{' '.join(event.evidence[0].quote.split())}”" if event.evidence else ""
    note = f"\n{event.note}" if event.note else ""
    sources = dict.fromkeys(
        ", ".join(filter(None, [e.source, f"p. {e.page}" if e.page else None, e.location])) for e in event.evidence
    )
    return str(event.when or "Undated"), f"{event.title}{status}{quote}{note}", "\n".join(sources) or (event.url or "")


def _plain(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def _bytes(document: object) -> bytes:
    """The package with a fixed time in its directory: python-docx would write the clock's."""
    import zipfile

    raw = io.BytesIO()
    document.save(raw)  # type: ignore[attr-defined]  # python-docx's Document is a factory, not a class
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as package, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as fixed:
        for name in package.namelist():
            fixed.writestr(zipfile.ZipInfo(name), package.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
