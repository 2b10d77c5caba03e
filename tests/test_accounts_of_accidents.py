"""Reports of accidents and of courts: what a date names, when an hour was, and which paragraphs are numbered."""

import pytest
from telling import events_of


def told(text, **options):
    return [(event.when.edtf, event.kind, event.title) for event in events_of(text, **options)]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "The harbour office has issued its report on the October 2017 grounding of the ferry Wren.",
            [("2017-10", "milestone", "Grounding of the ferry Wren")],
        ),
        (
            "The board published its report into the March 2015 fire.",
            [("2015-03", "milestone", "March 2015 fire")],
        ),
        ("The firm apologised for the May 2014 shortfall.", []),
    ],
)
def test_a_date_before_a_noun_that_a_report_is_about_is_of_that_noun(text, events):
    assert told(text) == events


def test_a_noun_in_which_something_is_told_to_have_been_has_the_time_of_its_sentence():
    assert told("He won a seat in the May 2014 election.")[0][2] == "He won a seat in the election"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("At 0533 on 21 December 2014 the two trawlers collided.", "2014-12-21T05:33"),
        ("At about 1136 Eastern time on 1 November 2005 a glider crashed near Lund.", "2005-11-01T11:36"),
        ("At 1736 on 21 December 2014 the two trawlers collided.", "2014-12-21T17:36"),
        ("The two trawlers collided at Lund on 21 December 2014.", "2014-12-21"),
    ],
)
def test_four_digits_before_a_day_or_a_zone_are_an_hour(text, when):
    assert [event[0] for event in told(text)] == [when]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Falk was paid approximately 1900 on 21 December 2014.",
        "The crowd was about 1400 on 21 December 2014, and the mayor spoke.",
        "About 1300 on strike closed the yard.",
        "The fund stood at 2100 on 21 December 2014.",
        "The share closed at 1126 on 21 December 2014.",
    ],
)
def test_four_digits_that_count_something_are_no_hour(text):
    assert not [event for event in told(text) if "T" in event[0]]


@pytest.mark.parametrize(
    "text",
    [
        "- Lund, 2007 (On 12 April 2007, the mill burned down near the weir.)",
        "Fire at the mill, 2007: on 12 April 2007 the mill burned down.",
    ],
)
def test_the_day_of_a_deed_is_more_than_the_year_that_heads_it(text):
    assert [event[0] for event in told(text)] == ["2007-04-12"]


def test_few_numbered_paragraphs_are_read_and_notes_are_not():
    judgment = "Appeal\n\n[1] On 18 April 2001 the appellant was convicted of fraud. She asks for leave to appeal."
    assert [event[0] for event in told(judgment)] == ["2001-04-18"]
    noted = "The firm was fined on 3 May 2010.[1]\n\n[1] The paper told of the fine on 4 May 2010."
    assert [event[0] for event in told(noted)] == ["2010-05-03"]
    cited = "These papers say more.\n\n[1] Ida Holm, Barges of the north, Bonn Press, 1998.\n[2] Otto Berg, Tugs, 2004."
    assert told(cited) == []


@pytest.mark.parametrize(
    "source",
    [
        "Ida Holm (1998) Barges of the north. Bonn Press, pp. 3-9.",
        "Holm, I. (1998). Barges of the north. Bonn Press.",
        '"The pier was closed", Bonn Post, 3 May 1998.',
        "Act of 3 May 1998 on piers.",
    ],
)
def test_one_source_with_a_number_is_no_paragraph(source):
    assert told(f"These papers say more.\n\n[1] {source}") == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The court adjourned the hearing to 23 January 2013.", "planned"),
        ("The hearing was rescheduled for 23 January 2013.", "planned"),
        ("The hearing was rescheduled on 23 January 2013.", "held"),
    ],
)
def test_what_is_put_off_is_planned_for_the_day_to_which(text, status):
    (event,) = events_of(text)
    assert (event.when.edtf, event.status) == ("2013-01-23", status)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("On 31 March 2017, the firm bought and sold a mill.", ["The firm bought and sold a mill"]),
        (
            "On 31 March 2017, Ida Dodd applied for and obtained a permit.",
            ["Ida Dodd applied for and obtained a permit"],
        ),
        ("On 31 March 2017, the board discussed and agreed on a new plan.", ["The board agreed on a new plan"]),
    ],
)
def test_two_verbs_before_one_object_are_told_with_it(text, titles):
    assert sorted(event[2] for event in told(text)) == sorted(titles)


def test_a_participle_behind_a_name_and_before_a_noun_is_no_verb():
    title = "The Malta registered tanker Ora and the trawler Mia collided"
    assert told("On 8 June 2012, the Malta registered tanker Ora and the trawler Mia collided.") == [
        ("2012-06-08", "milestone", title)
    ]
    assert (
        told("On 8 June 2012 the Malta office registered the tanker.")[0][2] == "The Malta office registered the tanker"
    )


def test_the_year_of_a_thing_is_no_event():
    (event,) = told("The 1992-built cargo ship Wren sank on 3 May 2012.")
    assert (event[0], event[2]) == ("2012-05-03", "The 1992-built cargo ship Wren sank")


@pytest.mark.parametrize(
    "sentence",
    [
        "The pier was opened in 1921-closed in 1960.",
        "The pier, built 1921-demolished 1960, was long.",
        "Otto Berg, born 1921-died May 1960, kept bees.",
        "Pier opened 3 May 1921-burned down 4 June 1960.",
        "The pier: opened 1921-demolished after a gale in 1960.",
    ],
)
def test_a_year_keeps_its_deed_before_another_that_a_hyphen_joins_to_it(sentence):
    assert [event[0][:4] for event in told(sentence)] == ["1921", "1960"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The rule applies to contracts made on or after 1 June 2011.", 0),
        ("The rule applies to any action commenced on or after 1 June 2011.", 0),
        ("The rule enters into force on 1 June 2011.", 1),
        ("The barn was built on or after 1 June 1811.", 1),
        ("The priory was closed on or after 1 June 1811.", 1),
    ],
)
def test_the_day_from_which_a_rule_counts_deeds_is_no_event(text, count):
    assert len(told(text)) == count
