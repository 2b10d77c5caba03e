"""When a file says that it was made: properties that many tools fill with a placeholder."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["file_dates"]

# The zeros of Unix, of Windows, of spreadsheets, of zip files and of calendars, as days, and the day before for
# clocks west of Greenwich; and the day of the template that python-docx fills in.
_ZEROS = frozenset({
    "1970-01-01", "1969-12-31", "1601-01-01", "1600-12-31", "1904-01-01", "1899-12-30", "1899-12-31", "1900-01-01",
    "1980-01-01", "1979-12-31", "0001-01-01", "2013-12-23",
})  # fmt: skip


def file_dates(properties: Mapping[str, str | None]) -> dict[str, str]:
    """Those properties that are a date; a zero is what a tool writes that knows none."""
    return {name: value for name, value in properties.items() if value and value[:10] not in _ZEROS}
