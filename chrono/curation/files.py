"""A curated file, and those that it includes, from disk: what could be read, and every fault of them at once."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from chrono.curation.curated import Curated
from chrono.curation.entries import content_id, curated_of
from chrono.curation.format import CuratedFile
from chrono.curation.importing import DEFAULT_KIND, foreign_bytes, foreign_tree, is_foreign
from chrono.curation.values import Faults, Record, Spot
from chrono.errors import PATH_ERRORS, ChronoError, CurationError, Problem, reason_of
from chrono.model import Timeline
from chrono.reading import Reading
from chrono.strict_yaml import MAX_BYTES, Map, Node, Scalar, Seq, parse

__all__ = ["import_events", "load", "read_curated", "read_curated_text"]

MAX_FILES = 100


def load(path: str | os.PathLike[str]) -> Timeline:
    """The events of the curated file at `path` as a timeline, with its title, description, kinds and eras.

    What it says of documents and of extracted events has no place there: `build` takes that from `curated`. Included
    files count as part of it. Raises `CurationError` with every fault at once, the file that is missing or unreadable
    among them, each with line and column where it has one.
    """
    curated, problems = read_curated(path)
    if problems:
        raise CurationError(problems)
    return _timeline(curated)


def import_events(
    path: str | os.PathLike[str],
    *,
    kind: str = DEFAULT_KIND,
    date_order: str | None = None,
    title_column: str | None = None,
    date_column: str | None = None,
    text_column: str | None = None,
    problems: list[Problem] | None = None,
) -> Timeline:
    """The events of another tool's timeline at `path`, as curated ones: CSV, iCalendar or TimelineJS JSON, by suffix.

    `save` writes them as a curated file. `kind` is that of events whose file names none, `date_order` (dmy, mdy or
    ymd) how 05/11/2023 reads. `title_column`, `date_column` and `text_column` are those of a table, found by their
    usual names where not given; the text goes into the note. A row that is no event is left out and told in
    `problems`, with its line and field. Raises `ReadError` where the file cannot be read, or is none of its format.
    """
    options = Reading(
        date_order=date_order, title_column=title_column, date_column=date_column, text_column=text_column
    )
    tree, faults = foreign_tree(foreign_bytes(Path(path)), str(path), kind=kind, options=options)
    curated, faults = _curated([(str(path), tree)], faults)
    if problems is not None:
        problems += faults
    return _timeline(curated)


def _timeline(curated: Curated) -> Timeline:
    return Timeline(
        curated.events,
        **{k: v for k in ("title", "description") if (v := getattr(curated, k))},
        kinds=curated.kinds,
        eras=curated.eras,
    )


def read_curated(path: str | os.PathLike[str], *, text: str | None = None) -> tuple[Curated, list[Problem]]:
    """What could be read of a curated file and the files that it includes, and every fault, in order of lines.

    `text` is read in the place of what the file holds, where it is given.
    """
    trees, problems = _trees(Path(path), text)
    return _curated(trees, problems)


def read_curated_text(text: str, *, source: str = "<yaml>") -> tuple[Curated, list[Problem]]:
    """The same for a text; it has no folder, and so can include nothing."""
    tree, problems = parse(text, source=source)
    if isinstance(tree, Map) and (include := tree.get("include")) is not None:
        problems.append(Problem("a text has no folder to include files from", source, include.line, include.column))
    return _curated([(source, tree)], problems)


def _curated(trees: list[tuple[str, Node | None]], problems: list[Problem]) -> tuple[Curated, list[Problem]]:
    from chrono.events import default_kinds

    shipped = default_kinds()
    kinds = frozenset(kind.name for kind in shipped) | {name for _, tree in trees for name in _kind_names(tree)}
    files = []
    for source, tree in trees:
        faults = Faults(source, problems, kinds)
        if tree is None or (isinstance(tree, Scalar) and tree.value is None):
            continue  # An empty file says nothing, and a file of comments alone is how one begins.
        file = Record(CuratedFile).read(tree, faults)
        files += [file] if file is not None else []
    problems += _clashes(files)
    order = {source: place for place, (source, _) in enumerate(trees)}
    problems.sort(key=lambda p: (order.get(p.source or "", -1), p.line or 0, p.column or 0))
    return curated_of(files, shipped), problems


def _kind_names(tree: Node | None) -> list[str]:
    kinds = tree.get("kinds") if isinstance(tree, Map) else None
    return [name.value for name, _ in kinds.pairs if name.value] if isinstance(kinds, Map) else []


def _trees(main: Path, main_text: str | None) -> tuple[list[tuple[str, Node | None]], list[Problem]]:
    """The tree of each file, the main one first; files are included relative to the one that names them."""
    problems: list[Problem] = []
    trees: list[tuple[str, Node | None]] = []
    waiting: list[tuple[Path, Spot | None]] = [(main, None)]
    seen: set[Path] = set()
    while waiting:
        path, asked = waiting.pop(0)
        fault = _refusal(path, main, seen) if asked else None
        text = None
        if fault is None and asked and is_foreign(path):
            seen.add(_resolved(path))
            fault = _imported(path, trees, problems)
        elif fault is None:
            seen.add(_resolved(path))
            text, fault = (main_text, None) if path is main and main_text is not None else _text(path)
        if fault is not None:
            problems.append(Problem(str(fault), asked.source, asked.line, asked.column) if asked else fault)
        if text is not None:
            tree, faults = parse(text, source=str(path))
            trees.append((str(path), tree))
            problems += faults
            waiting += [(path.parent / name, spot) for name, spot in _includes(tree, str(path))]
    return trees, problems


def _imported(path: Path, trees: list[tuple[str, Node | None]], problems: list[Problem]) -> Problem | None:
    """Add the tree of another tool's timeline; why there is none, if so."""
    try:
        tree, faults = foreign_tree(foreign_bytes(path), str(path))
    except ChronoError as error:
        return Problem(str(error))
    trees.append((str(path), tree))
    problems += faults
    return None


def _includes(tree: Node | None, source: str) -> list[tuple[str, Spot]]:
    include = tree.get("include") if isinstance(tree, Map) else None
    items = include.items if isinstance(include, Seq) else ()
    return [(i.value, Spot(source, i.line, i.column)) for i in items if isinstance(i, Scalar) and i.value]


def _refusal(path: Path, main: Path, seen: set[Path]) -> Problem | None:
    """Why a file that another one names is not included, if so."""
    if _resolved(path) in seen:
        return Problem(f"{path} is included already")
    if not _resolved(path).is_relative_to(_resolved(main.parent)):
        return Problem(f"{path} lies outside the folder of {main.name}; only files beside or below it are included")
    return Problem(f"more than {MAX_FILES} files are included") if len(seen) >= MAX_FILES else None


def _resolved(path: Path) -> Path:
    """Where links lead; the path itself where it is none, which reading it will tell."""
    try:
        return path.resolve()
    except PATH_ERRORS:
        return path


def _text(path: Path) -> tuple[str | None, Problem | None]:
    """The text of a file, or why there is none."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None, Problem("no such file", str(path))
    except IsADirectoryError:
        return None, Problem("is a folder; name the curated file in it", str(path))
    except PATH_ERRORS as error:
        return None, Problem(f"cannot be read: {reason_of(error)}", str(path))
    if len(data) > MAX_BYTES:
        return None, Problem(
            f"has more than {MAX_BYTES:,} bytes; split it, and name the parts under include", str(path)
        )
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = len(data[data.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8", "replace")) + 1
        message = f"byte 0x{data[error.start]:02X} is not UTF-8; save the file as UTF-8"
        return None, Problem(message, str(path), line, column)


def _clashes(files: list[CuratedFile]) -> list[Problem]:
    """What is right alone and wrong together: an id, an event or a spelling that stands twice."""
    events = [entry for file in files for entry in file.events or ()]
    overrides = [override for file in files for override in file.overrides or ()]
    ids = [(e.id, f"id {e.id!r}", e.keys["id"]) for e in events if e.id]
    ids += [(given, f"id {given!r}", o.keys[o.action]) for o in overrides for given in o.ids if o.action in o.keys]
    ids += [(content_id(e), f"event {e.title!r} of this kind and date", e.spot) for e in events if not e.id]
    return _twice(ids) + _name_clashes(files)


def _twice(items: Iterable[tuple[str, str, Spot]]) -> list[Problem]:
    first: dict[str, Spot] = {}
    problems = []
    for item, what, spot in items:
        if item in first:
            message = f"the {what} stands already in {first[item]}; keep one, or tell them apart"
            problems.append(Problem(message, spot.source, spot.line, spot.column))
        first.setdefault(item, spot)
    return problems


def _name_clashes(files: list[CuratedFile]) -> list[Problem]:
    rows = [row for file in files for row in file.names or ()]
    names = {name for name, _, _ in rows}
    owner: dict[str, str] = {}
    problems = []
    for name, spot, others in rows:
        for other, times in Counter(others).items():
            message = ""
            if other == name:
                message = f"{name!r} is listed as another spelling of itself"
            elif other in names:
                message = f"{other!r}, a spelling of {name!r}, has spellings of its own; list them all under one name"
            elif owner.setdefault(other, name) != name or times > 1:
                message = f"{other!r} is listed twice, under {owner[other]!r} and {name!r}; keep one"
            if message:
                problems.append(Problem(message, spot.source, spot.line, spot.column))
    return problems
