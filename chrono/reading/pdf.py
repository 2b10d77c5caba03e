"""PDF: the text of its pages as they are laid out, in a process that can be killed; `pages` say where each begins."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import attrs

from chrono.errors import Problem
from chrono.reading.file_dates import file_dates
from chrono.reading.options import Reading
from chrono.reading.pdf_layout import laid_out
from chrono.reading.pdf_tables import Gap, Line
from chrono.reading.registry import Article, Format

__all__ = ["FORMAT"]

TIMEOUT_SECONDS = 120
_MOST_NAMED = 10  # broken pages
_TOP = 200  # characters before a heading that can be the title
# "Microsoft Word - Report_v3.doc", "index.html": what the program that wrote the file called it.
_FILE_NAME = re.compile(
    r"^Microsoft \w+ - |\.(?:docx?|odt|rtf|html?|pdf|txt|tex|dvi|indd|pptx?|xlsx?|qxd|wpd)$|^(?:untitled|document\d*)$",
    re.IGNORECASE,
)
_WORKER = Path(__file__).with_name("pdf_pages.py")


def _articles(data: bytes, source: str, problems: list[Problem], options: Reading) -> list[Article]:
    found = _pages(data)
    if "error" in found:
        problems.append(Problem(found["error"], source))
        return []
    if broken := found["broken"]:
        numbers = ", ".join(map(str, broken[:_MOST_NAMED])) + (", …" if len(broken) > _MOST_NAMED else "")
        problems.append(Problem(f"has pages that could not be read: {numbers}", source))
    article = laid_out([[_line(*line) for line in page] for page in found["pages"]])
    if not article.text:
        pages = len(article.pages)
        problems.append(Problem(f"has {pages} pages and no text; a scan must go through OCR first", source))
        return []
    return [attrs.evolve(article, title=_title(found["title"], article), metadata=file_dates(found["metadata"]))]


def _title(said: str | None, article: Article) -> str | None:
    """The title that the file says, unless that is what a program called the file; else its first heading."""
    if said and not _FILE_NAME.search(said):
        return said
    top = next((at for at, level in article.headings if level == 1 and at < _TOP), None)
    return article.text[top:].partition("\n")[0].strip() or None if top is not None else None


def _line(text: str, left: float, right: float, baseline: float, height: float, gaps: list[list[float]]) -> Line:
    return Line(text, left, right, baseline, height, tuple(Gap(int(at), *edges) for at, *edges in gaps))


def _pages(data: bytes) -> dict[str, Any]:
    """What the worker says of a file: its pages, title and metadata, or an error."""
    # The worker is run as a file: it needs nothing of this package, and starts the faster for it. Without -P its
    # neighbours email.py and html.py would be taken for the standard library's.
    command = [sys.executable, "-P", str(_WORKER)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=TIMEOUT_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return {"error": f"is a PDF that took more than {TIMEOUT_SECONDS} seconds to read"}
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
        return {"error": f"is a PDF that could not be read: {said[0] if said else f'exit code {done.returncode}'}"}
    return dict(json.loads(done.stdout))


FORMAT = Format("pdf", frozenset({".pdf"}), _articles, lambda head: b"%PDF-" in head[:1024])
