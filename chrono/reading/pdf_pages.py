"""Read a PDF from standard input and write its pages as JSON: run as a program, so that it can be killed."""

from __future__ import annotations

import json
import re
import sys

__all__ = ["main"]

_MEMORY_BYTES = 4_000_000_000
_MAX_CHARACTERS = 50_000_000
_DAY = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


def main() -> None:
    """One JSON object: pages, title and metadata, or an error that says why there are none."""
    _limit_memory()
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        reason = "it needs a password" if locked else str(error)
        _write({"error": f"is a PDF that could not be read: {reason}"})
        return
    pages: list[str] = []
    left = _MAX_CHARACTERS
    for index in range(len(document)):
        pages.append(_text(document[index])[:left])
        left -= len(pages[-1])
    about = document.get_metadata_dict()
    metadata = {
        name: "-".join(match.groups())
        for name, key in (("file_created", "CreationDate"), ("file_modified", "ModDate"))
        if (match := _DAY.match(about.get(key, "")))
    }
    _write({"pages": pages, "title": about.get("Title", "").strip() or None, "metadata": metadata})


def _text(page: object) -> str:
    """The text of a page; words that a hyphen broke at the end of a line are whole again."""
    text: str = page.get_textpage().get_text_range()  # type: ignore[attr-defined]
    text = re.sub("[\ufffe\x02]\r?\n?", "", text)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")


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
