"""The block of fields that many tools put before a text: YAML between `---` lines, or TOML between `+++` lines.

It is other people's YAML, so it is read leniently: every value is the text that stands there, and a block that is no
YAML is read line by line. Pages kept as plain text often have one field alone, at the head of their first line: the
day they were put up, "date 2019-05-03 The Minister met …".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

from chrono.errors import Problem

__all__ = ["opens", "peel"]

# A block is looked for in this many characters; longer ones are no front matter.
_LONGEST = 20_000
_MOST_BRACKETS = 1_000  # what reads YAML takes the square of their depth
_OPENING = re.compile(r"\ufeff?\s{0,20}(---|\+\+\+)[ \t]*\r?\n(?=[ \t]*[#\w\"'])")
# Behind a line end, which is quicker to search for than the beginning of a line.
_CLOSING = {
    "---": re.compile(r"\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)"),
    "+++": re.compile(r"\n\+\+\+[ \t]*(?:\r?\n|\Z)"),
}
_STAMP = re.compile(r"\ufeff?\s{0,20}date ([12]\d{3}-\d\d-\d\d)[ \t]+(?=\S)")
_FIELD = re.compile(r"^([A-Za-z][\w .-]{0,40}?)[ \t]*[:=][ \t]*(\S[^\r\n]*)\r?$", re.MULTILINE)

# Strings only: the other loaders turn `on`, `12:30`, `05` and dates into something else.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def opens(head: str) -> bool:
    """Whether a text begins as one with a front matter does."""
    return _block(head) is not None or (len(head) > 2000 and _OPENING.match(head) is not None)


def peel(text: str, source: str, problems: list[Problem]) -> tuple[dict[str, str], int]:
    """The fields before a text, keys in lower case, and the offset at which the text begins.

    Fields inside fields come as "outer.inner", lists joined by commas. No front matter: no fields and 0.
    """
    if stamp := _STAMP.match(text):
        return {"date": stamp[1]}, stamp.end()
    block = _block(text)
    if block is None:
        return {}, 0
    fence, content, end = block
    try:
        if content.count("[") + content.count("{") > _MOST_BRACKETS:
            raise ValueError("nested without end")
        fields = _toml(content) if fence == "+++" else yaml.load(content, Loader=_LOADER)
    except (yaml.YAMLError, RecursionError, ValueError):
        problems.append(Problem("the front matter does not parse; its lines are read one by one", source, 1))
        fields = {key: value.strip("\"'") for key, value in _FIELD.findall(content)}
    return (dict(_flat(fields)) if isinstance(fields, Mapping) else {}), end


def _toml(content: str) -> Mapping[str, Any]:
    import tomllib  # which few texts need

    return tomllib.loads(content)


def _block(text: str) -> tuple[str, str, int] | None:
    """Fence, content and end of the front matter; None where the text has none."""
    opening = _OPENING.match(text)
    if opening is None:
        return None
    closing = _CLOSING[opening[1]].search(text, opening.end() - 1, opening.end() + _LONGEST)
    if closing is None:
        return None
    content = text[opening.end() : closing.start() + 1]
    # Two rules around a paragraph are no front matter: some line of it must be a field.
    return (opening[1], content, closing.end()) if _FIELD.search(content) else None


def _flat(fields: Mapping[Any, Any], outer: str = "", depth: int = 0) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in fields.items():
        name = f"{outer}{key}".lower()
        if isinstance(value, Mapping):
            pairs += _flat(value, f"{name}.", depth + 1) if depth < 3 else []
        elif isinstance(value, list):
            pairs.append((name, ", ".join(str(item) for item in value if not isinstance(item, Mapping | list))))
        elif str(value).strip():
            pairs.append((name, str(value).strip()))
    return pairs
