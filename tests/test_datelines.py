"""A date that only says when a text speaks is no event, and counts its days."""

import pytest
from telling import day_of, events_of


def told(text, date="2014-03-12"):
    return {(e.kind, day_of(e)) for e in events_of(text, date=date, source="note.md")}


def test_the_day_of_a_dateline_is_that_of_a_report_without_another():
    text = "**Lund, March 11** – The ministers met here to talk about eels.\n\nMarch was cold."
    assert told(text) == {("meeting", "2014-03-11")}


def test_the_day_of_a_dateline_is_no_second_date_of_its_sentence():
    assert told("Lund, March 12 – The envoy resigned yesterday after a year.") == {("termination", "2014-03-11")}


def test_days_are_counted_from_the_dateline_they_stand_under():
    text = "Ulm, 4 March – The mayor resigned yesterday.\n\nLund, 9 March – The council met today."
    assert told(text) == {("termination", "2014-03-03"), ("meeting", "2014-03-09")}


def test_a_chronicle_whose_items_open_with_a_day_has_no_datelines():
    text = "- 3 May 1901 – the choir met in Ulm.\n- 4 May 1902 – the choir met in Lund."
    assert told(text) == {("meeting", "1901-05-03"), ("meeting", "1902-05-04")}


REPLY = """The envoys met on 4 March.

{reply}
> They met again yesterday.
"""


@pytest.mark.parametrize(
    "reply",
    [
        "On Mon, 10 March 2014 at 16:40, Ann Orr <ann@example.org> wrote:",
        "> On 10 March 2014, Ann Orr wrote:",
        "Am 2014-03-10 um 08:15 schrieb Anna Orr:",
    ],
)
def test_the_line_over_a_quoted_letter_dates_the_letter_and_is_no_event(reply):
    assert told(REPLY.format(reply=reply)) == {("meeting", "2014-03-04"), ("meeting", "2014-03-09")}


def test_a_sentence_that_somebody_wrote_something_is_an_event():
    assert told("On 3 May 1901 Ann Orr wrote: the eels are back.") == {("publication", "1901-05-03")}


def test_a_label_of_a_day_is_no_event():
    assert told("# Crane\n\n- **Date:** 2014-04-12\n- **Place:** Lund") == set()
    assert told("# Fair\n\n- **Date:** 2014-04-12\n- **Place:** Lund") == {("forum", "2014-04-12")}
    assert told("# Fair\n\n- **Opening:** 2014-04-12\n- **Place:** Lund") != set()


def test_two_deeds_of_one_day_are_told_by_when_and_where():
    assert told("She last visited the isle in May 2006, when she opened the pier.") == {
        ("visit", "2006-05"),
        ("opening", "2006-05"),
    }
    assert told("On 21 March he will travel to Ulm, where he will lay the foundation stone of a pier.") == {
        ("visit", "2014-03-21"),
        ("ceremony", "2014-03-21"),
    }
    assert told("In 1901 he travelled to Ulm, where he opened a shop.") == {("visit", "1901")}


ROUNDUP = """Court closes the ferry

Ann Orr | Harbours | News | May 17, 2012

The high court ruled Wednesday that the ferry must stop.

Eels are back

Bo Lind | Rivers | News | July 26, 2011

Two anglers landed an eel yesterday.
"""


def test_a_row_of_author_section_and_day_dates_the_article_below_it():
    assert told(ROUNDUP, date=None) == {("milestone", "2012-05-16"), ("milestone", "2011-07-25")}


POSTS = """## Tickets are here

**Thursday, 5 July 2018** — The team is happy to announce that the fair is on again.

In August we will open the gates.

## Call for singers

**Tuesday, 23 April 2019** — The team is happy to announce a choir.
"""


def test_the_day_that_opens_a_post_under_its_headline_is_that_of_the_post():
    assert told(POSTS, date=None) == {
        ("announcement", "2018-07-05"), ("opening", "2018-08"), ("announcement", "2019-04-23"),
    }  # fmt: skip


DIGEST = """## {day}

### [Parliament passes the eel act.](/a.md)

Members were pleased.

### [A bridge collapses near Lund, killing two.](/b.md)

### [Prices of eels.](/c.md)

### [The mayor of Ulm resigns.](/d.md)
"""


def test_the_headlines_under_a_day_tell_of_that_day():
    told_of = told(DIGEST.format(day="11 March 2014"))
    assert {("adoption", "2014-03-11"), ("milestone", "2014-03-11"), ("termination", "2014-03-11")} <= told_of


def test_headings_that_say_nothing_are_no_news():
    assert told("## 11 March 2014\n\n### Fixed bugs of the parser\n\n### Added a new door\n\n### Known eels") == set()


def test_a_message_below_its_head_counts_its_days_from_when_it_was_sent():
    text = "From: Ann\nSent: Tuesday, 11 March 2014 10:14\nSubject: Pier\n\nThe deal was signed on Monday.\n\n"
    text += "From: Otto\nSent: Monday, 3 March 2014 16:40\nSubject: Pier\n\nI spoke to the mayor this morning.\n"
    assert told(text) == {("signing", "2014-03-10"), ("meeting", "2014-03-03")}
