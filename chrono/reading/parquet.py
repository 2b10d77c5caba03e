"""Parquet: a document for each row that has a text, its columns as in other tables; needs the extra `parquet`."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from typing import Any

from chrono.errors import MissingExtraError, Problem
from chrono.reading.options import Reading
from chrono.reading.records import Row, articles
from chrono.reading.registry import Article, Format

__all__ = ["FORMAT", "rows"]

# A column of one long text, a million times, is a small file: so few rows are unpacked at a time, and so much in all.
_BATCH_ROWS, MAX_CHARACTERS, MAX_RATIO = 64, 200_000_000, 200


def _articles(file: io.BufferedReader, source: str, problems: list[Problem], options: Reading) -> Iterator[Article]:
    table = enumerate(rows(file if file.seekable() else io.BytesIO(file.read(MAX_CHARACTERS)), source, problems), 1)
    return articles(((f"row {number}", row) for number, row in table), source, options, problems)


def rows(file: Any, source: str, problems: list[Problem]) -> Iterator[Row]:
    """The rows of an open file, texts, numbers and dates alone; up to 200 times its size, or 200 million characters."""
    try:
        import pyarrow.parquet
    except ImportError as error:
        raise MissingExtraError('needs the Parquet reader: pip install "chrono-timeline[parquet]"') from error
    left = max(MAX_CHARACTERS, MAX_RATIO * file.seek(0, os.SEEK_END))
    table = pyarrow.parquet.ParquetFile(file)
    columns = [field.name for field in table.schema_arrow if _is_plain(field.type)]
    told = False
    for batch in table.iter_batches(batch_size=_BATCH_ROWS, columns=columns):
        left -= batch.nbytes
        if left < 0:
            problems.append(Problem("unpacks to more than is read (200 times its size); the rest is left out", source))
            return
        try:
            yield from batch.to_pylist()
        except (OverflowError, ValueError):
            if not told:
                problems.append(Problem("has values that cannot be read: dates out of range or broken texts", source))
            told = True
            for number in range(batch.num_rows):
                yield {name: _cell(column[number]) for name, column in zip(columns, batch.columns, strict=True)}


def _cell(cell: Any) -> Any:
    """A value; None where Python has none: a date after the year 9999, a text in another encoding."""
    try:
        return cell.as_py()
    except (OverflowError, ValueError):
        return None


def _is_plain(kind: Any) -> bool:
    from pyarrow import types

    kind = kind.value_type if types.is_dictionary(kind) else kind
    texts = types.is_string(kind) or types.is_large_string(kind)
    return bool(texts or types.is_integer(kind) or types.is_floating(kind) or types.is_temporal(kind))


FORMAT = Format.of_records(
    "parquet", frozenset({".parquet", ".pq"}), _articles, lambda head: head.startswith(b"PAR1"), magic=b"PAR1"
)
