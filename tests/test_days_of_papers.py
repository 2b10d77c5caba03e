"""The days of papers of offices and newspapers: where they say their own, and which year or month theirs are of."""

import pytest
from telling import day_of, events_of, told_of_days

import chrono


def own_day(text, **options):
    """The day of a text that is one document, as EDTF."""
    (document,) = chrono.read_text(text, **options)
    return document.date.when.edtf if document.date else None


HEADED = {
    "an agency and a day below a long headline": (
        "Harbour towns of the northern coast agree on a common price for cod\nHNA, 9 Sept. 2003\n\nThe mayors met.",
        "2003-09-09",
    ),
    "a long name of an office above its day": (
        "Пресс-служба Законодательного собрания Верхнеудинской области\n23 марта 2018 года\n\nДепутаты заседали.",
        "2018-03-23",
    ),
    "a town and a day with a full stop in a release": (
        "Pressemitteilung Nr. 12\n\nBrücke gesperrt\n\nAltenau, 19. Mai 2014. Das Amt sperrt die Brücke ab sofort "
        "für alle Wagen, die mehr als drei Tonnen wiegen",
        "2014-05-19",
    ),
    "no release": ("The two towns\n\nAltenau, 19 May 1914. The war had not begun, and the mill ran.", None),
    "a paragraph that runs on": (
        "The old bridge was closed for good, as the paper wrote on the\n9 May 2003\n\nIt fell.",
        None,
    ),
}


@pytest.mark.parametrize("name", HEADED)
def test_a_paper_says_its_day_at_its_head(name):
    text, day = HEADED[name]
    assert own_day(text) == day


def test_the_line_of_a_letter_with_its_day_is_no_heading_of_its_year():
    text = "Open letter\n3 February 2023\n\nThe mill was raided on 30 December and closed the following day."
    assert told_of_days(text) == [("2022-12-30",), ("2022-12-31",)]


def test_a_heading_of_another_day_still_holds_its_year():
    text = "# Log\n\n3 February 1987\n\nThe mill was shut on 30 January."
    assert told_of_days(text, date="2023-05-01") == [("1987-01-30",)]


YEARS = [
    ("Truces in March and August last year failed.", "2022-06-14", ["2021-03", "2021-08"]),
    ("War broke out in November 2020 after the killing of the governor on 30 October.", "2022-06-14", ["2020-10-30"]),
    ("War broke out in November 2020 following a raid on 2 December.", "2022-06-14", ["2019-12-02"]),
    ("On 2 March the court stopped the work.", "2009-21", ["2009-03-02"]),
    ("Ida Holm died on Christmas Day.", "2009-21", ["2008-12-25"]),
    ("The fair opens on 27 September this year.", "2009-21", ["2009-09-27"]),
    ("The mill opened in 2004. It was sold at 03:42 local time today. It was repaired on 28 September.", "2011-11-23",
     ["2004", "2011-11-23T03:42", "2011-09-28"]),
    ("The ministers agreed to take it up again at talks in Bonn in August.", "2002-06-19", ["2002-08"]),
    ("The ministers agreed to the plan at talks in Bonn in March.", "2002-06-19", ["2002-03"]),
    ("We agreed that sending engineers to the fair in Ulm in September would strengthen trade.", "2002-06-19", []),
    ("The mill has appealed, and a hearing is expected in June.", "2009-04-20", ["2009-06"]),
    ("The council passed the budget by 61 votes to 34 Wednesday after a long debate.", "1998-02-26", ["1998-02-25"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "date", "days"), YEARS)
def test_days_and_months_are_of_the_year_that_the_text_means(text, date, days):
    found = {day_of(event) for event in events_of(text, date=date)}
    assert set(days) <= found
    assert found == set(days) or days


def test_the_number_of_a_directive_is_no_stretch_of_years():
    text = "The law repeals Directive 2000/59/EC of 27 November 2000."
    assert [mention.text for mention in chrono.find_dates(text)] == ["27 November 2000"]


MINUTES = """---
title: "ALDER PARISH COUNCIL MINUTES"
date: "2005-11-01"
---

Minutes of the July meeting

MINUTES OF ALDER PARISH COUNCIL MEETING

{held}

The Council approved the new fence.
"""


@pytest.mark.parametrize("held", ["HELD AT ALDER CHURCH\n\nWEDNESDAY 13th JULY 2005", "Held on 13 July 2005 at Alder"])
def test_minutes_are_of_the_day_that_their_head_names(held):
    assert ("2005-07-13", "adoption") in told_of_days(MINUTES.format(held=held), "kind", source="note.md")


def test_minutes_are_not_of_a_day_named_in_their_text():
    text = MINUTES.format(held="The minutes of the meeting held on 11 May 2005 were approved by all.")
    assert ("2005-11-01", "adoption") in told_of_days(text, "kind", source="note.md")


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("By letter dated 15 August 2017, the tenant gave notice.", "announcement", "The tenant gave notice"),
        ("In a letter dated 3 May 2015, the bishop resigned his see.", "termination", "The bishop resigned his see"),
        ("By an order dated 3 May 2015, the court dismissed the claim.", "adoption", "The court dismissed the claim"),
        ("By decree of 4 June 1921, the school was closed.", "termination", "The school was closed"),
        ("By deed of 4 June 1721, Anna Rask gave the field to us.", "milestone", "Anna Rask gave the field to us"),
        # What is done under a paper is not of its day.
        ("Under an order dated 3 May 2015, the shop was closed.", "adoption", "Under an order, the shop was closed"),
        (
            "Pursuant to a resolution dated 3 May 2015, shares were issued.",
            "adoption",
            "Pursuant to a resolution, shares were issued",
        ),
    ],
)
def test_what_a_paper_does_is_done_on_its_day(text, kind, title):
    assert [(event.kind, event.title) for event in events_of(text)] == [(kind, title)]
