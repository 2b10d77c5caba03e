"""New entries go to the end of a section of a curated file; what a person wrote stays, to the byte.

The new text is parsed again and compared with the old: it must say the same and the new entries, or it is refused.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from chrono.curation.saving import yaml_items
from chrono.errors import WriteError
from chrono.strict_yaml import Map, Node, Scalar, Seq, parse, plain

__all__ = ["appended"]


def appended(text: str, section: str, items: Sequence[Mapping[str, Any]], *, source: str = "<yaml>") -> str:
    """`text` with `items` at the end of the list under `section`, which is begun at the end of the file if need be.

    Every character of `text` is kept, in its order. Raises `WriteError` where the section is no list with dashes, or
    the file has a fault that makes it unsafe to add to it.
    """
    tree, problems = parse(text, source=source)
    if problems:
        raise WriteError(f"{problems[0]}; nothing was added, correct this first")
    if tree is not None and not isinstance(tree, Map) and plain(tree) is not None:
        raise WriteError(f"{source}: the file is no list of sections; nothing was added")
    new = _inserted(text, tree if isinstance(tree, Map) else None, section, items, source)
    _compare(tree, parse(new)[0], section, items, source)
    return new


def _inserted(text: str, tree: Map | None, section: str, items: Sequence[Mapping[str, Any]], source: str) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = _lines(text)
    node = tree.get(section) if tree else None
    if tree is None or node is None:
        place, indent, head = len(lines), "  ", [f"{section}:"]
    elif isinstance(node, Scalar) and node.value is None:
        place, indent, head = _key_line(tree, section), "  ", []
    elif isinstance(node, Seq) and _has_dashes(node, lines):
        place, indent, head = _end_of(tree, section, lines), " " * (node.column - 1), []
    else:
        right = "leave [] out" if isinstance(node, Seq) and not node.items else "begin each entry on a line with a dash"
        message = f"nothing can be added to {section}, which is not written as a list with dashes; {right}"
        raise WriteError(f"{source}:{node.line}:{node.column}: {message}")
    added = [line + newline for line in [*head, *yaml_items(items, indent)]]
    before = "".join(lines[:place])
    if before and not before.endswith("\n"):
        before += newline
    return before + "".join(added) + "".join(lines[place:])


def _lines(text: str) -> list[str]:
    """Lines with their ends; only what YAML and editors count as one."""
    parts = text.split("\n")
    return [part + "\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _key_line(tree: Map, section: str) -> int:
    return next(key.line for key, _ in tree.pairs if key.value == section)


def _has_dashes(node: Seq, lines: Sequence[str]) -> bool:
    return lines[node.line - 1][node.column - 1 : node.column] == "-"


def _end_of(tree: Map, section: str, lines: Sequence[str]) -> int:
    """The line after the last of a section: before what follows, and the empty lines and comments that belong to it."""
    start = _key_line(tree, section)
    end = min((key.line - 1 for key, _ in tree.pairs if key.line > start), default=len(lines))
    # Only comments at the very left: further in, a line that begins so can be part of a text.
    while end > start and (not lines[end - 1].strip() or lines[end - 1].startswith(("#", "..."))):
        end -= 1
    return end


def _compare(old: Node | None, new: Node | None, section: str, items: Sequence[Mapping[str, Any]], source: str) -> None:
    """Refuse a text that says anything but the old one and the new entries."""
    said: Any = plain(old) or {}
    wanted = {**said, section: [*(said.get(section) or []), *_as_read(items)]}
    if plain(new) != wanted:
        raise WriteError(f"{source}: the entries could not be added without changing what stands there; nothing was")


def _as_read(items: Sequence[Mapping[str, Any]]) -> list[Any]:
    tree, _ = parse("\n".join(yaml_items(items, "")))
    return [plain(item) for item in tree.items] if isinstance(tree, Seq) else []
