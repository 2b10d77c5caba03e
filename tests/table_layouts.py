"""One chronology in every way to write a table: an event a row, its parts in columns, the marks between them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import attrs

__all__ = ["DAYS", "FULL", "LAYOUTS", "MONTHS", "SPLITS", "TOPICS", "Entry", "Plan", "written"]

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT = tuple(month[:3] for month in MONTHS)
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@attrs.frozen
class Entry:
    """What happened on a day, where, and who was there."""

    day: tuple[int, int, int]
    what: str
    where: str
    who: str


@attrs.frozen
class Plan:
    """How a table is laid out: the marks, how the date is parted, its form, heads, columns and where the date stands.

    `split` names what the columns of the date hold; `head` is what heads it, "" where no head stands over the table.
    """

    layout: str
    split: str = "date"
    full: str = "d Month y"
    day: str = "d Month"
    head: str = "Date"
    columns: int = 1
    place: str = "first"
    note: str = ""


TOPICS: Mapping[str, Sequence[Entry]] = {
    "log": (
        Entry((1812, 10, 26), "Weighed anchor and left Harwick", "Harwick", "Capt. Sorley"),
        Entry((1812, 11, 3), "Sprang a leak below the forecastle", "Cape Brenn", "Mr. Tuckwell"),
        Entry((1813, 2, 14), "Repairs completed in the yard", "Port Eylau", "Lt. Amory"),
        Entry((1813, 6, 30), "Captured a brig laden with wine", "off Cape Brenn", "Capt. Sorley"),
    ),
    "court": (
        Entry((2011, 1, 24), "Petition filed", "Main hall", "Applicant"),
        Entry((2011, 3, 8), "Reply filed by the respondent", "Main hall", "Respondent"),
        Entry((2011, 12, 19), "Hearing adjourned", "Annex", "Judge Orme"),
        Entry((2013, 5, 27), "Appeal heard in part", "Main hall", "Registrar"),
    ),
    "railway": (
        Entry((1951, 9, 17), "Quarry siding closed", "Tolmer", "South region"),
        Entry((1959, 4, 6), "Passenger trains withdrawn", "Brack", "South region"),
        Entry((1963, 10, 28), "Viaduct demolished", "Brack", "Contractor"),
        Entry((1963, 11, 25), "Last goods train ran", "Tolmer", "North region"),
    ),
    "works": (
        Entry((1906, 7, 13), "Foundry opened beside the canal", "Weidach", "L. Prohl"),
        Entry((1919, 8, 21), "Strike in the rolling mill", "Weidach", "All shops"),
        Entry((1919, 12, 16), "Firm renamed Prohl and Daughters", "Weidach", "G. Prohl"),
        Entry((1938, 3, 31), "Rolling mill sold to a rival", "Oberau", "G. Prohl"),
    ),
}


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


# How a day is written with its year, and how without one.
FULL: Mapping[str, Callable[[int, int, int], str]] = {
    "d Month y": lambda y, m, d: f"{d} {MONTHS[m - 1]} {y}",
    "Month d, y": lambda y, m, d: f"{MONTHS[m - 1]} {d}, {y}",
    "Mon d, y": lambda y, m, d: f"{SHORT[m - 1]} {d}, {y}",
    "d-Mon-y": lambda y, m, d: f"{d}-{SHORT[m - 1]}-{y}",
    "dd-MON-y": lambda y, m, d: f"{d:02}-{SHORT[m - 1].upper()}-{y}",
    "y-Mon-dd": lambda y, m, d: f"{y}-{SHORT[m - 1]}-{d:02}",
    "y Month d": lambda y, m, d: f"{y} {MONTHS[m - 1]} {d}",
    "y-mm-dd": lambda y, m, d: f"{y}-{m:02}-{d:02}",
    "y/mm/dd": lambda y, m, d: f"{y}/{m:02}/{d:02}",
    "yyyymmdd": lambda y, m, d: f"{y}{m:02}{d:02}",
    "dd.mm.y": lambda y, m, d: f"{d:02}.{m:02}.{y}",
    "d.xi.y": lambda y, m, d: f"{d}.{ROMAN[m - 1]}.{y}",
    "dth of Month y": lambda y, m, d: f"{_ordinal(d)} of {MONTHS[m - 1]} {y}",
}
DAYS: Mapping[str, Callable[[int, int], str]] = {
    "d Month": lambda m, d: f"{d} {MONTHS[m - 1]}",
    "Month d": lambda m, d: f"{MONTHS[m - 1]} {d}",
    "MON d": lambda m, d: f"{SHORT[m - 1].upper()} {d}",
    "Month dth": lambda m, d: f"{MONTHS[m - 1]} {_ordinal(d)}",
    "d-Mon": lambda m, d: f"{d}-{SHORT[m - 1]}",
    "Mon-dd": lambda m, d: f"{SHORT[m - 1]}-{d:02}",
    "dd.mm.": lambda m, d: f"{d:02}.{m:02}.",
    "d.xi.": lambda m, d: f"{d}.{ROMAN[m - 1]}.",
    "mm/dd": lambda m, d: f"{m:02}/{d:02}",
}
SPLITS = (
    "date",
    "number, date",
    "year, day",
    "year once, day",
    "year rows",
    "day, month, year",
    "date, time",
    "from, to",
)
_HOURS = ("07:40", "9:05", "16:20", "21:55")


def written(plan: Plan, entries: Sequence[Entry]) -> tuple[str, str, list[str]]:
    """The table of some entries: its text, the name of its file, and the dates of its events in EDTF."""
    heads, rows, dates = _cells(plan, entries)
    table = LAYOUTS[plan.layout]([heads] if plan.head else [], rows)
    if plan.layout.startswith("html"):
        return f"<html><body><h1>The collection</h1>\n{table}\n<p>{plan.note}</p></body></html>", "page.html", dates
    return f"# The collection\n\n{table}\n\n{plan.note}\n", "page.md", dates


def _cells(plan: Plan, entries: Sequence[Entry]) -> tuple[list[str], list[list[str]], list[str]]:
    rows, dates = [], []
    last = 0
    for number, entry in enumerate(entries):
        year, month, day = entry.day
        said = [entry.what, entry.where, entry.who][: plan.columns]
        full, short = FULL[plan.full](year, month, day), DAYS[plan.day](month, day)
        date = f"{year}-{month:02}-{day:02}"
        if plan.split == "year rows" and year != last:
            rows.append([str(year), *[""] * len(said)])
        parts = {
            "date": [full],
            "number, date": [str(number + 1), full],
            "year, day": [str(year), short],
            "year once, day": ["" if year == last else str(year), short],
            "year rows": [short],
            "day, month, year": [str(day), MONTHS[month - 1], str(year)],
            "date, time": [full, _HOURS[number]],
            "from, to": [full, FULL[plan.full](year + 1, month, day)],
        }[plan.split]
        if plan.split == "date, time":
            date += f"T{_HOURS[number]:0>5}"
        if plan.split == "from, to":
            date += f"/{year + 1}-{month:02}-{day:02}"
        dates.append(date)
        rows.append(_placed(plan, parts, said))
        last = year
    heads = {
        "date": [plan.head],
        "number, date": ["No.", plan.head],
        "year, day": ["Year", plan.head],
        "year once, day": ["Year", plan.head],
        "year rows": [plan.head],
        "day, month, year": ["Day", "Month", "Year"],
        "date, time": [plan.head, "Time"],
        "from, to": ["From", "To"],
    }[plan.split]
    return _placed(plan, heads, ["Event", "Place", "Who"][: plan.columns]), rows, dates


def _placed(plan: Plan, parts: list[str], said: list[str]) -> list[str]:
    if plan.split in ("year once, day", "year rows") or plan.place == "first":
        return parts + said
    return said + parts if plan.place == "last" else [said[0], *parts, *said[1:]]


_Rows = list[list[str]]


def _pipes(heads: _Rows, rows: _Rows) -> str:
    lines = [f"| {' | '.join(row)} |" for row in heads + rows]
    return "\n".join([*lines[:1], "|" + "---|" * len(rows[0]), *lines[1:]] if heads else lines)


def _bare_pipes(heads: _Rows, rows: _Rows) -> str:
    lines = [" | ".join(row) for row in heads + rows]
    return "\n".join([*lines[:1], " | ".join(["---"] * len(rows[0])), *lines[1:]] if heads else lines)


def _widths(rows: _Rows) -> list[int]:
    return [max(map(len, column)) for column in zip(*rows, strict=True)]


def _aligned(heads: _Rows, rows: _Rows) -> str:
    widths = _widths(heads + rows)
    return "\n".join("   ".join(map(str.ljust, row, widths)).rstrip() for row in heads + rows)


def _grid(heads: _Rows, rows: _Rows) -> str:
    widths = _widths(heads + rows)
    rule = f"+{'+'.join('-' * (width + 2) for width in widths)}+"
    lines = [f"| {' | '.join(map(str.ljust, row, widths))} |" for row in heads + rows]
    return "\n".join([rule, *(part for line in lines for part in (line, rule))])


def _wiki(heads: _Rows, rows: _Rows) -> str:
    marked = [(row, "!") for row in heads] + [(row, "|") for row in rows]
    lines = ["|-\n" + "\n".join(f"{mark} {cell}" for cell in row) for row, mark in marked]
    return "\n".join(['{| class="wikitable"', *lines, "|}"])


def _wiki_in_lines(heads: _Rows, rows: _Rows) -> str:
    marked = [*(f"! {' !! '.join(row)}" for row in heads), *(f"| {' || '.join(row)}" for row in rows)]
    return "\n".join(['{| class="wikitable"', *(f"|-\n{row}" for row in marked), "|}"])


def _separated(mark: str) -> Callable[[_Rows, _Rows], str]:
    def lines(heads: _Rows, rows: _Rows) -> str:
        return "\n".join(mark.join(f'"{cell}"' if mark in cell else cell for cell in row) for row in heads + rows)

    return lines


def _definitions(heads: _Rows, rows: _Rows) -> str:
    return "\n\n".join(f"{term}\n: {', '.join(said)}" for term, *said in rows)


def _wiki_definitions(heads: _Rows, rows: _Rows) -> str:
    return "\n".join(f"; {term}\n: {', '.join(said)}" for term, *said in rows)


def _indented_definitions(heads: _Rows, rows: _Rows) -> str:
    return "\n\n".join(f"{term}\n    {', '.join(said)}" for term, *said in rows)


def _html(heads: _Rows, rows: _Rows) -> str:
    lines = [f"<tr>{''.join(f'<th>{cell}</th>' for cell in row)}</tr>" for row in heads]
    lines += [f"<tr>{''.join(f'<td><p>{cell}</p></td>' for cell in row)}</tr>" for row in rows]
    return f"<table>{''.join(lines)}</table>"


def _html_spanned(heads: _Rows, rows: _Rows) -> str:
    """Cells of the first column that are empty belong to the one above them."""
    lines = [f"<tr>{''.join(f'<th>{cell}</th>' for cell in row)}</tr>" for row in heads]
    for at, row in enumerate(rows):
        reach = next((n for n, below in enumerate(rows[at + 1 :], 1) if below[0]), len(rows) - at)
        first = f'<td rowspan="{reach}">{row[0]}</td>' if row[0] else ""
        lines.append(f"<tr>{first}{''.join(f'<td>{cell}</td>' for cell in row[1:])}</tr>")
    return f"<table>{''.join(lines)}</table>"


LAYOUTS: Mapping[str, Callable[[_Rows, _Rows], str]] = {
    "pipes": _pipes,
    "bare pipes": _bare_pipes,
    "aligned": _aligned,
    "tabs": _separated("\t"),
    "commas": _separated(","),
    "semicolons": _separated(";"),
    "grid": _grid,
    "wiki": _wiki,
    "wiki in lines": _wiki_in_lines,
    "html": _html,
    "definitions": _definitions,
    "definitions of a wiki": _wiki_definitions,
    "indented definitions": _indented_definitions,
    "html with spans": _html_spanned,
}
