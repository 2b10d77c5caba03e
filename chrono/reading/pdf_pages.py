"""Read a PDF from standard input and write its pages as JSON: run as a program, so that it can be killed."""

from __future__ import annotations

import ctypes
import json
import re
import sys
from math import isfinite
from typing import Any, TypeAlias

__all__ = ["main"]

_MEMORY_BYTES = 4_000_000_000
_MAX_CHARACTERS = 50_000_000
_LINE = re.compile(r"[^\s\x00](?:[^\r\n]*[^\s\x00])?")  # from its first letter to its last
_BLANK = re.compile(r"\s+")
_WIDE = 0.45  # of the letters' height: a blank that may part two cells of a table
_Line: TypeAlias = "tuple[str, float, float, float, float, list[tuple[int, float, float]]]"
_DAY = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


def main() -> None:
    """One JSON object: pages, the numbers of broken ones, title and metadata, or an error that says why there are none.

    A page is a list of lines, each its text, its left and right edge, its baseline and the height of its letters, in
    points from the lower left corner of the page, and its wide blanks: where the next word begins in the text, the
    right edge of the word before and the left edge of the next one.
    """
    _limit_memory()
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        reason = "it needs a password" if locked else str(error)
        _write({"error": f"is a PDF that could not be read: {reason}"})
        return
    pages: list[list[_Line]] = []
    left = _MAX_CHARACTERS
    broken: list[int] = []
    for index in range(len(document)):
        try:
            pages.append(_lines(document[index], left))
        except pypdfium2.PdfiumError:
            # An empty page in its place: the pages behind it keep their numbers.
            pages.append([])
            broken.append(index + 1)
        left -= sum(len(line[0]) for line in pages[-1])
    about = document.get_metadata_dict()
    metadata = {
        name: "-".join(match.groups())
        for name, key in (("file_created", "CreationDate"), ("file_modified", "ModDate"))
        if (match := _DAY.match(about.get(key, "")))
    }
    title = about.get("Title", "").strip() or None
    _write({"pages": pages, "title": title, "metadata": metadata, "broken": broken})


def _lines(page: Any, most: int) -> list[_Line]:
    """The lines of a page, up to `most` characters; what is nowhere is in the corner."""
    import pypdfium2.raw as pdfium

    letters = page.get_textpage()
    text: str = letters.get_text_range()[:most]
    left, right, x, baseline, unused = (ctypes.c_double() for _ in range(5))
    whole = pdfium.FS_RECTF()
    lines: list[_Line] = []
    for found in _LINE.finditer(text):
        first, last = (
            pdfium.FPDFText_GetCharIndexFromTextIndex(letters, at) for at in (found.start(), found.end() - 1)
        )
        pdfium.FPDFText_GetLooseCharBox(letters, first, whole)
        pdfium.FPDFText_GetCharOrigin(letters, first, x, baseline)
        pdfium.FPDFText_GetCharBox(letters, first, left, unused, unused, unused)
        pdfium.FPDFText_GetCharBox(letters, last, unused, right, unused, unused)
        place = left.value, right.value, baseline.value, whole.top - whole.bottom
        if not all(map(isfinite, place)):
            place = 0.0, 0.0, 0.0, 0.0
        height = place[3]
        gaps = []
        for blank in _BLANK.finditer(text, found.start(), found.end()):
            before, after = (
                pdfium.FPDFText_GetCharIndexFromTextIndex(letters, at) for at in (blank.start() - 1, blank.end())
            )
            pdfium.FPDFText_GetCharBox(letters, before, unused, right, unused, unused)
            pdfium.FPDFText_GetCharBox(letters, after, left, unused, unused, unused)
            if left.value - right.value > _WIDE * height > 0:
                gaps.append((blank.end() - found.start(), right.value, left.value))
        lines.append((found[0].replace("\x00", " "), *place, gaps))
    return lines


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        return  # no such limits on Windows
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most == resource.RLIM_INFINITY or most > _MEMORY_BYTES:  # a lower limit, once set, cannot be raised
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))


def _write(found: dict[str, object]) -> None:
    sys.stdout.buffer.write(json.dumps(found, ensure_ascii=True).encode("ascii"))


if __name__ == "__main__":
    main()
