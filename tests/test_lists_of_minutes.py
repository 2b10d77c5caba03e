"""Pages that list the minutes of several sessions, and halls that have seen many."""

import pytest

from chrono.events import extract
from chrono.reading import read_text


def told(text, date="2016-02-10"):
    (document,) = read_text(text, date=date)
    return [(event.kind, event.when.edtf if event.when else None) for event in extract(document)]


LIST = "- [February 27, 2015 Board Meeting](/a.pdf)\n- [January 23, 2015 Board Meeting](/minutes_b.pdf)\n"


@pytest.mark.parametrize(
    "head",
    [
        "# Board Minutes\n\nMinutes are put here when they are approved.\n\n",
        "# Minutes of Meetings\n\n",
        "# Falk Ranch\n\n## Minutes\n\n",
    ],
)
def test_a_list_of_minutes_is_of_no_session_itself(head):
    assert sorted(when for _, when in told(head + LIST)) == ["2015-01-23", "2015-02-27"]


def test_sections_that_link_to_their_minutes_are_sessions_and_the_page_is_none():
    text = "# Minutes\n\n### April ([2018-04-17](./minutes.pdf))\n\nTea.\n\n### March ([2018-03-20](./minutes.pdf))\n"
    assert ("session", "2016-02-10") not in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "# Minutes of the board\n\nThe board approved the plan for the mill.\n",
        "# Board meeting minutes\n\n- Next meeting: 3 March 2016\n\nThe board approved the plan for the mill.\n",
        "# Minutes of the board\n\nSee the [last minutes](/x.pdf) of 3 January 2016.\n\nThe board approved it.\n",
    ],
)
def test_minutes_of_one_session_are_of_it(text):
    assert any(when == "2016-02-10" for _, when in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Over the years the hall has been kept by volunteers and has hosted many village gatherings.",
        "The society has held countless meetings in the mill.",
        "The mill has been the place of numerous festive meetings.",
    ],
)
def test_many_gatherings_are_none(text):
    assert told(text, "2021-06-01") == []
