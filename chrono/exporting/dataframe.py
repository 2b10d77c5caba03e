"""Timelines as data frames of pandas or polars, whichever is installed."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from chrono.errors import MissingExtraError
from chrono.exporting.csv import COLUMNS, row
from chrono.model import Event, Timeline

__all__ = ["to_dataframe"]

LIBRARIES = ("pandas", "polars")
_FLOATS = ("latitude", "longitude", "confidence")


def to_dataframe(timeline: Timeline, *, library: str | None = None) -> Any:
    """One row an event, undated ones too, with the columns of the CSV form.

    Dates are text, EDTF and ISO days: data frames know no year 44 BC. `library` is pandas or polars, None takes the
    first that is installed. Raises `MissingExtraError` where there is none.
    """
    if library not in (None, *LIBRARIES):
        raise ValueError(f"library={library!r} is none of {', '.join(LIBRARIES)}")
    frames = _imported([library] if library else list(LIBRARIES))
    rows = [_cells(event) for event in timeline]
    return frames.DataFrame({column: [cells[column] for cells in rows] for column in COLUMNS})


def _imported(libraries: list[str]) -> Any:
    for name in libraries:
        try:
            return import_module(name)
        except ModuleNotFoundError:
            continue
    raise MissingExtraError(f"a data frame needs {' or '.join(libraries)}: pip install {libraries[0]}")


def _cells(event: Event) -> dict[str, object]:
    cells = row(event)
    for column in ("earliest", "latest"):
        cells[column] = str(cells[column]) if cells[column] is not None else None
    for column in _FLOATS:
        cells[column] = float(str(cells[column])) if cells[column] is not None else None
    return cells
