"""Timelines as Parquet: the columns of the CSV form with types, and days as numbers for years BC too."""

from __future__ import annotations

import io

from chrono.errors import MissingExtraError
from chrono.exporting.csv import COLUMNS, row
from chrono.model import Timeline

__all__ = ["to_parquet"]

_FLOATS = {"latitude", "longitude", "confidence"}
_INTEGERS = {"ordinal", "page", "earliest_day", "latest_day"}


def to_parquet(timeline: Timeline) -> bytes:
    """One row an event; `earliest_day` and `latest_day` count days from 1 January of year 1, which is 1.

    Needs the `parquet` extra.
    """
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise MissingExtraError('Parquet needs: pip install "chrono-timeline[parquet]"') from error
    columns = (*COLUMNS, "earliest_day", "latest_day")
    types = {name: pyarrow.float64() for name in _FLOATS} | {name: pyarrow.int64() for name in _INTEGERS}
    schema = pyarrow.schema([(name, types.get(name, pyarrow.string())) for name in columns])
    rows = []
    for event in timeline:
        cells = row(event)
        for end in ("earliest", "latest"):
            day = getattr(event.when, end) if event.when else None
            cells[end], cells[f"{end}_day"] = day and day.isoformat(), day and day.number
        rows.append(cells)
    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows, schema=schema), out, compression="zstd")
    return out.getvalue()
