"""Dates in the frames of pages and letters: months behind years, glued clocks, quoted lists, spans told outright."""

import pytest
from telling import day_of, events_of

from chrono import find_dates, read_text


def told(text: str, source: str = "a.md", date: str | None = None) -> list[tuple[str, str | None, str]]:
    return [(event.kind, day_of(event), event.status) for event in events_of(text, source=source, date=date)]


@pytest.mark.parametrize("text", ["## 2004, August\n\nIt burned.", "**2004, August**", "- 2004 August: it burned"])
def test_a_month_may_stand_behind_its_year_in_a_heading(text):
    assert [mention.edtf for mention in find_dates(text)] == ["2004-08"]


@pytest.mark.parametrize("text", ["In 2004, August Strand left.", "In May 2004 June left.", "2004 March from Oslo"])
def test_behind_a_year_in_a_sentence_may_stand_a_name(text):
    assert all(mention.edtf in ("2004", "2004-05") for mention in find_dates(text))


def test_months_behind_their_years_date_a_chronicle():
    text = "## 2004, August\n\nThe mill burned down.\n\n## 2007, June\n\nA new hall was opened.\n"
    assert told(text) == [("milestone", "2004-08", "held"), ("opening", "2007-06", "held")]


def test_a_clock_may_be_glued_to_the_day_at_the_top():
    (document,) = read_text("16.11.201809:35\n\nThe mayor opened the bridge.\n", source="a.txt")
    assert document.date is not None
    assert document.date.when.edtf == "2018-11-16"


def test_what_is_glued_to_no_day_is_no_clock():
    (document,) = read_text("Part 16.11.201899:35\n\nThe mayor opened the bridge.\n", source="a.txt")
    assert document.date is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The mayors met on 4 May 2010. Two years later, on 3 June 2012, they signed the treaty.", "2012-06-03"),
        ("The mayors met on 4 May 2010. A month later—on 3 June—they signed the treaty.", "2010-06-03"),
        ("They met on 4 May 2010. They signed the treaty two years later – on 3 June 2012.", "2012-06-03"),
        ("They met in 1920. Ten years earlier, on 5 May 1910 they signed the treaty.", "1910-05-05"),
        ("Se reunieron en 1927. Ocho años más tarde —el 18 de febrero de 1935— firmaron el tratado.", "1935-02-18"),
        ("Sie tagten 1920. Zwei Jahre später – am 5. Juni 1922 – wurde der Vertrag unterzeichnet.", "1922-06-05"),
    ],
)
def test_a_day_says_what_the_span_of_time_before_it_comes_to(text, day):
    assert ("signing", day, "held") in told(text)


def test_a_day_that_is_told_of_another_leaves_the_span_of_time():
    text = "The mill opened in 1920. Two years later the owner, born on 3 June 1880, sold it."
    assert ("change", "1922", "held") in told(text)


LETTER = """\
Thanks for this.
> Date: Mon, Mar 26, 2012 at 1:15 PM
> Hello all!
> The plan:
> - April 20: absentee ballots are taken at the
> desk.
> - April 26: voting party at seven.
> - April 27: New board is put in place.
"""


def test_a_list_in_a_quoted_letter_is_a_list():
    assert [when for _, when, _ in told(LETTER, "a.txt")] == ["2012-04-20", "2012-04-26", "2012-04-27"]


JOURNEY = "The minister will visit Norway on 28-30 April. He will arrive in Oslo on Thursday. "


@pytest.mark.parametrize(
    "added",
    [
        "During the visit, he will receive an audience with the King of Norway.",
        "He will also hold discussions with Foreign Minister Ann Cole.",
    ],
)
def test_what_is_to_be_done_on_a_journey_has_its_days(added):
    events = told(JOURNEY + added, "a.txt", "2022-04-28")
    assert ("meeting", "2022-04-28/2022-04-30", "planned") in events


def test_what_will_also_be_is_not_done_today():
    assert told("He will also hold discussions with Minister Ann Cole.", "a.txt", "2022-04-28") == []


@pytest.mark.parametrize(
    "text",
    [
        "The hall was opened on 4 May 2011. The old one was closed on the same date.",
        "The hall was opened on 4 May 2011. On that date the old one was closed.",
        "La salle a été ouverte le 4 mai 2011. L'ancienne a été fermée à cette même date.",
        "El museo fue inaugurado el 4 de mayo de 2011. En esa misma fecha fue cerrado el antiguo.",
    ],
)
def test_the_same_date_is_the_one_told_before(text):
    assert ("termination", "2011-05-04", "held") in told(text)


def test_what_is_planned_before_the_end_of_a_time_is_by_it():
    assert told("The council intends to close the mine before the end of 2012.", "a.txt", "2008-09-29") == [
        ("termination", "../2012", "planned")
    ]


def test_what_was_done_before_the_end_of_a_time_has_no_date():
    assert told("The house was smaller before the end of 1912.", "a.txt") == []


def test_what_is_ahead_is_done_on_no_journey_of_the_past():
    text = (
        "The minister will visit Norway on 28-30 October. His last visit to Norway was in March 2006. "
        "During the visit, the minister will receive an audience with the King of Norway."
    )
    assert ("meeting", "2008-10-28/2008-10-30", "planned") in told(text, "a.txt", "2008-09-29")


ENTRIES = """\
a) Market

On 1 February 2006 a new office of fees was founded at the Covered Market.

b) Museum

On 1 February 2006 a new office of fees was founded at the Harbour Museum.
"""


def test_two_entries_of_one_form_for_two_things_are_two_events():
    assert len([one for one in told(ENTRIES) if one[0] == "founding"]) == 2


def test_one_thing_told_twice_in_one_form_is_one_event():
    twice = ENTRIES.replace("Harbour Museum", "Covered Market")
    assert len([one for one in told(twice) if one[0] == "founding"]) == 1


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Monday 13th May 2013: the minutes of 02/03/13 were agreed.", "2013-03-02"),
        ("On the 5th of June 2013 they met; the minutes of 02/03/13 were agreed.", "2013-03-02"),
        ("On May 13, 2013 the minutes of 02/03/13 were agreed.", "2013-02-03"),
        ("On 13 May 2013 and June 2, 2013 they met; the minutes of 02/03/13 were agreed.", "2013-02-03"),
        ("The minutes of 02/03/13 were agreed.", "2013-02-03"),
    ],
)
def test_who_writes_the_day_before_the_month_in_words_does_so_in_numbers(text, day):
    assert find_dates(text, language="en")[-1].value == day
