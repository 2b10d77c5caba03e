"""What a list under a heading names lasted as long as its line says; elsewhere a stretch of months is no event's."""

import pytest
from telling import told_of_days


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Old Looms, Weavers' Hall, Lund, 22 November 1952 – 1 March 1953", "1952-11-22/1953-03-01"),
        ("Old Looms, Weavers' Hall, Lund, November 1952 to March 1953, no. 14", "1952-11/1953-03"),
        ("Old Looms, Lund, 1952–1953", "1952/1953"),
        ("Old Looms, Lund, 5 May 1952, no. 14", "1952-05-05"),
    ],
)
def test_an_exhibition_of_a_list_is_of_all_its_days(line, date):
    assert told_of_days(f"## Exhibitions\n\n- {line}\n- Light, Moss, 1996\n", "kind") == [
        (date, "forum"),
        ("1996", "forum"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "## Prices\n\n- Old looms, Lund, November 1952 to March 1953\n- Light, Moss, 1996–1997\n",
        "## Exhibitions\n\nFrom November 1952 to March 1953 the hall stood empty.\n",
        "## Festivals\n\n- Lund, 1950–1996\n",
    ],
)
def test_a_stretch_of_time_elsewhere_is_that_of_no_event(text):
    assert told_of_days(text) == []
