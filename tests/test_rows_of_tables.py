"""Every dated row of a company's table is an event, though it speaks of trade; figures alone are none."""

import pytest
from telling import day_of, events_of


def kinds_of(row):
    rows = [
        "| | |",
        "| --- | --- |",
        "| October, 1964 | Made looms. |",
        f"| April, 1980 | {row} |",
        "| May, 1981 | Wove. |",
    ]
    text = "\n".join(rows) + "\n"
    return [event.title for event in events_of(text, source="history.md") if day_of(event) == "1980-04"]


@pytest.mark.parametrize(
    "row",
    [
        "Opened Bergen sales office.",
        "Opened northern sales office.",
        "Set up an export department in Oslo.",
        "Opened Lund factory. Started production of own looms and increased capacity.",
        "Integrated headquarters with Oslo sales office.  Moved the head office to Quay Building, Oslo.",
        "Began production of growth hormones.",
        "Acquired sales rights for Tarn looms.",
    ],
)
def test_a_deed_of_trade_is_an_event(row):
    assert len(kinds_of(row)) == 1


@pytest.mark.parametrize(
    "row", ["Sales fell.", "Population 4,000", "Census counts 512 people.", "Exports doubled.", "Sales of 4 million."]
)
def test_a_figure_of_trade_is_none(row):
    assert kinds_of(row) == []
