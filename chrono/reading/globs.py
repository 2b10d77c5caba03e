"""Globs of paths: "papers/**/*.md" goes down into all folders, those behind links too, and into each of them once.

The standard library goes on through a link that leads back up, as deep as the system allows, and at two such links by
every way there is.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator

__all__ = ["matches"]

_ALL = "**"


def matches(pattern: str) -> list[str]:
    """The paths that a pattern stands for, sorted; "**" alone between slashes is any number of folders, also none.

    What "**" reaches through a link comes last. Hidden files and folders match only what names their dot.
    """
    parts = pattern.split(os.sep)
    if _ALL not in parts:
        return sorted(glob.glob(pattern))
    at = parts.index(_ALL)
    above, below = os.sep.join(parts[:at]), [part for part in parts[at + 1 :] if part != _ALL]
    tops = sorted(glob.glob(above)) if above else [os.sep if at else ""]
    found: set[str] = set()
    for top in tops:
        for folder in _folders(top):
            prefix = os.path.join(glob.escape(folder), "")
            found.update(glob.glob(prefix + os.sep.join(below or ["*"])))
    return sorted(found, key=lambda path: (os.path.realpath(path) != os.path.abspath(path), path))


def _folders(top: str) -> Iterator[str]:
    """A folder and all in it, each once by where it really is: those that a link leads to behind those without."""
    seen: set[str] = set()
    waiting, linked = [top], list[str]()
    while waiting or linked:
        folder = waiting.pop() if waiting else linked.pop(0)
        place = os.path.realpath(folder)
        if place in seen:
            continue
        seen.add(place)
        yield folder
        try:
            with os.scandir(folder or os.curdir) as entries:
                inside = sorted((entry.name, entry.is_symlink()) for entry in entries if _is_shown_folder(entry))
        except OSError:
            continue  # as a pattern passes over what it may not look into
        for name, is_link in inside:
            (linked if is_link else waiting).append(os.path.join(folder, name))


def _is_shown_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return not entry.name.startswith(".") and entry.is_dir()
    except OSError:
        return False
