"""YAML as strings with line and column; duplicate keys, anchors, aliases and tags are refused.

YAML 1.1 turns `on`, `no`, `12:30` and `05` into something else, and a date into a `datetime`. Here every scalar is
the text that a person typed, except the empty one and `null` or `~` written plain, which are None. Line and column of
every key and value are kept, so that whoever checks the content can point at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, TypeAlias

import attrs
import yaml

from chrono.errors import ChronoError, Problem

__all__ = ["MAX_BYTES", "MAX_DEPTH", "Map", "Node", "Scalar", "Seq", "parse", "plain", "shipped"]

MAX_BYTES = 10_000_000
MAX_DEPTH = 50

# What YAML 1.1 calls printable, turned round: PyYAML tells of the rest without saying where it stands.
_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# The parser written in C reads about twenty times as fast; a build of PyYAML without it has only the other.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# Words of the parser; what they mean to a writer, and what would be right; whether it is where the parser began.
_REMEDIES = (
    ("violates indentation", "a tab stands here; indent with spaces", False),
    ("cannot start any token", "no value begins so; put it in quotes", False),
    ("end of stream", "the quoted text that begins here has no end; close the quotes", True),
    (
        "expected ':'",
        "no colon stands behind this key; write 'key: value', or put text of several lines in quotes",
        True,
    ),
    (
        "mapping values are not allowed",
        "a colon where no key can be; put a value that has one in quotes, and begin the keys of an entry in one column",
        False,
    ),
    (
        "expected '-'",
        "the line does not go on with the list above it; begin it with a dash, or in the column of what it belongs to",
        False,
    ),
    (
        "expected key",
        "this does not go on with the keys above; begin them in one column, and double the quotes inside quotes",
        False,
    ),
    ("expected ',' or ']'", "the list that begins in line {line} is not closed, or lacks a comma", False),
    ("expected ',' or '}'", "the braces that open in line {line} are not closed, or lack a comma", False),
    ("unknown escape", "a backslash means more in double quotes; write two of them, or single quotes", False),
)


@attrs.frozen
class Scalar:
    """A text, or None; `line` and `column` count from 1."""

    value: str | None
    line: int
    column: int


@attrs.frozen
class Seq:
    """A list of nodes, in order."""

    items: tuple[Node, ...]
    line: int
    column: int


@attrs.frozen
class Map:
    """Pairs of key and node, in order, no key twice: where one stands twice, `doubled` says so, and the first counts.

    `whole` is False where a key may be missing because its pair was refused and left out.
    """

    pairs: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int
    whole: bool = True
    doubled: bool = False

    def get(self, key: str) -> Node | None:
        """The node under `key`, or None."""
        return next((node for name, node in self.pairs if name.value == key), None)


Node: TypeAlias = Scalar | Seq | Map


def parse(text: str, *, source: str = "<yaml>") -> tuple[Node | None, list[Problem]]:
    """The tree of one YAML document, and every fault found in it.

    The tree is None where the text is empty, too large (over 10 MB), or cannot be begun; a fault inside a readable
    tree (a duplicate key, an alias) leaves out just the part that is at fault, and the tree before a place that is
    no YAML is kept, so that its own faults can be told in the same breath.
    """
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        return None, [Problem(f"the file has {size:,} bytes; at most {MAX_BYTES:,} are read", source)]
    if match := _UNREADABLE.search(text):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        what = f"character U+{ord(match[0]):04X} is not allowed in YAML; delete it"
        return None, [Problem(f"not YAML: {what}", source, line, column)]
    return _Composer(text, source).compose()


def plain(node: Node | None) -> object:
    """The node as nested dicts, lists, strings and None; what data files of the package are read as."""
    match node:
        case Map():
            return {key.value: plain(value) for key, value in node.pairs}
        case Seq():
            return [plain(item) for item in node.items]
        case Scalar():
            return node.value
    return None


def shipped(package: str, *path: str) -> Any:
    """A data file of the package, as `plain` gives it; raises `ChronoError` with every fault of a damaged one."""
    node, problems = parse(files(package).joinpath(*path).read_text("utf-8"), source=path[-1])
    if problems:
        raise ChronoError("\n".join(map(str, problems)))
    return plain(node)


class _Composer:
    """Builds the tree from parser events, refusing as it goes."""

    def __init__(self, text: str, source: str) -> None:
        self.source = source
        self.text = text
        self.problems: list[Problem] = []
        self.broken = False
        # Any: the stubs know neither the C parser's marks nor which events have an anchor.
        self.events: Iterator[Any] = iter(yaml.parse(text, Loader=_LOADER))

    def compose(self) -> tuple[Node | None, list[Problem]]:
        root: Node | None = None
        documents = 0
        while (event := self._next()) is not None:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._report(event, "a second YAML document begins; a file holds one")
                    break
                root = self._node(self._next(), 1)
        return root, self.problems

    def _next(self) -> Any:
        """The next parser event, or None at the end, which is also where the text stops being YAML."""
        if self.broken:
            return None
        try:
            return next(self.events, None)
        except yaml.YAMLError as error:
            self._break(error)
            return None

    def _break(self, error: yaml.YAMLError) -> None:
        began, mark = (getattr(error, name, None) for name in ("context_mark", "problem_mark"))
        words = [getattr(error, "context", None), getattr(error, "problem", None)]
        what = " ".join(filter(None, words)) or " ".join(str(error).split())
        for said, remedy, is_where_it_began in _REMEDIES:
            if said in what:
                mark = began if is_where_it_began and began else mark
                what = remedy.format(line=began.line + 1 if began else 1)
                break
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if any(before.lstrip(" ").startswith("\t") for before in self.text.split("\n")[line - 1 : line]):
            what = "a tab stands here; indent with spaces"
        self.problems.append(Problem(f"not YAML: {what}", self.source, line, column))
        self.broken = True

    def _node(self, event: Any, depth: int) -> Node | None:
        """The node that begins with `event`, or None where it is refused."""
        if event is None:
            return None
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if isinstance(event, yaml.AliasEvent):
            self._report(event, f"alias *{event.anchor}: write the value out again")
            return None
        if event.anchor:
            self._report(event, f"anchor &{event.anchor}: anchors and aliases are not read")
        if event.tag not in (None, "!") or (event.tag == "!" and not isinstance(event, yaml.ScalarEvent)):
            self._report(event, f"tag {event.tag}: tags are not read, every value is text")
        if depth > MAX_DEPTH:
            self._break(yaml.MarkedYAMLError(None, None, f"nested deeper than {MAX_DEPTH} levels", event.start_mark))
            return None
        if isinstance(event, yaml.ScalarEvent):
            # A plain scalar has the style "" from the parser written in C, and None from the other.
            none = not event.style and event.value in ("", "~", "null", "Null", "NULL")
            return Scalar(None if none else event.value, line, column)
        if isinstance(event, yaml.SequenceStartEvent):
            items = (self._node(item, depth + 1) for item in self._until(yaml.SequenceEndEvent))
            return Seq(tuple(item for item in items if item is not None), line, column)
        return self._map(depth, line, column)

    def _map(self, depth: int, line: int, column: int) -> Map:
        pairs: list[tuple[Scalar, Node]] = []
        first: dict[str | None, int] = {}
        whole, doubled = True, False
        for event in self._until(yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            value = self._node(self._next(), depth + 1)
            if key is not None and not isinstance(key, Scalar):
                self._report(event, "a key must be plain text")
            elif key is not None and key.value in first:
                self._report(event, f"duplicate key {key.value!r}, first on line {first[key.value]}")
                doubled = True
                continue
            elif key is not None and value is not None:
                first[key.value] = key.line
                pairs.append((key, value))
                continue
            whole = False
        return Map(tuple(pairs), line, column, whole and not self.broken, doubled)

    def _until(self, end: type[yaml.Event]) -> Iterator[Any]:
        while (event := self._next()) is not None and not isinstance(event, end):
            yield event

    def _report(self, event: Any, message: str) -> None:
        mark = event.start_mark
        self.problems.append(Problem(message, self.source, mark.line + 1, mark.column + 1))
