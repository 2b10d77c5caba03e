"""Tables of plain text, whose columns are parted by blanks: the head over a date says what it is of."""

import pytest
from telling import day_of, events_of

SHIPS = """Ship        Laid down    Launched     Fate
{rule}Alder       1901-03-04   1902-05-06   sold to Spain
Birch       1903-01-02   1904-02-03   burned
Cedar       1905-07-08   1906-09-10   still afloat
"""


def told(text):
    return [(day_of(e), e.kind, e.title) for e in events_of(f"The yard\n\n{text}", source="note.txt")]


@pytest.mark.parametrize("rule", ["", "-----------------------------------------\n"])
def test_each_date_of_a_row_is_of_what_its_head_says(rule):
    found = told(SHIPS.format(rule=rule))
    assert found[:2] == [("1901-03-04", "milestone", "Alder: laid down"), ("1902-05-06", "launch", "Alder: launched")]
    assert len(found) == 6


def test_a_row_may_close_up_to_its_date():
    text = SHIPS.format(rule="").replace("Cedar       1905", "Cedar Queen 1905")
    assert ("1905-07-08", "milestone", "Cedar Queen: laid down") in told(text)


def test_without_a_head_the_row_says_what_was_done():
    text = "Smith      elected chair     3 May 1931\nFalk       resigned          4 June 1932\n"
    assert told(text + "Lind       elected clerk     5 July 1933\n") == [
        ("1931-05-03", "appointment", "Smith: elected chair"),
        ("1932-06-04", "termination", "Falk: resigned"),
        ("1933-07-05", "appointment", "Lind: elected clerk"),
    ]


def test_years_count_where_a_head_stands_over_them():
    text = "Bridge    Built    Closed\nOld       1801     1850\nNew       1851     1900\nFar       1901     1950\n"
    assert [one[:2] for one in told(text)][:2] == [("1801", "founding"), ("1850", "termination")]


@pytest.mark.parametrize(
    "text",
    [
        "Oats   12  1 May 1901\nRye    14  2 May 1901\nPeas   18  3 May 1901\n",
        "oats  of  1 May 1901,  and  the\nrye  of  2 May 1901,  were  poor,  as\nwere  the  peas  of  3 May 1901\n",
    ],
)
def test_prices_and_prose_with_wide_blanks_are_no_table(text):
    assert told(text) == []
