"""A date that opens a sentence is that of its further clauses too, where each tells of something by itself."""

import pytest
from telling import day_of, events_of

from chrono import extract, read_text


def told(text, date=None):
    return {(event.kind, day_of(event), event.title) for event in events_of(text, date=date)}


@pytest.mark.parametrize(
    ("text", "further"),
    [
        (
            "In 1681 a flood swept away the mill, and Hanne Brodersen moved to Lübeck.",
            ("visit", "1681", "Hanne Brodersen moved to Lübeck"),
        ),
        (
            "In 1874 the school burned down and the village built a new one of stone.",
            ("founding", "1874", "The village built a new one of stone"),
        ),
        (
            "On 4 April 1795 the garrison surrendered and the duke fled to Vienna.",
            ("visit", "1795-04-04", "The duke fled to Vienna"),
        ),
        (
            "In 1805 the town was taken by the French; the archive was burned and the bells were melted down.",
            ("milestone", "1805", "The bells were melted down"),
        ),
        (
            "On 12 June 2015 the two mayors signed a pact and opened an exhibition of photographs.",
            ("opening", "2015-06-12", "The two mayors opened an exhibition of photographs"),
        ),
        (
            "In 1638 the plague came to the valley, and half of the people died.",
            ("death", "1638", "Half of the people died"),
        ),
        (
            "In 1990 the trust decided to sell the theatre, and Ida Falk retired to Kent.",
            ("termination", "1990", "Ida Falk retired to Kent"),
        ),
    ],
)
def test_each_clause_under_an_opening_date_is_an_event_of_its_own(text, further):
    assert further in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "In 1951 he joined the firm, which made clocks and sold them abroad.",
        "In 1990 the museum was closed because the roof leaked and rain ruined the books.",
        "In 1904 the council approved the fees charged by pilots and the duties paid by farmers.",
        "In 1904 the paper reported that the dam had burst and the mayor fled to Ulm.",
        "In 1904 the troops entered and occupied the town.",
        "On 3 May 1904 the council met and agreed on the budget.",
        "In 1904 the agency opened a desk in Ulm and opened 912 cases.",
        "In 1904 the duke signed an order to address the danger declared in one order and expanded in another.",
        "In 1904 he sold the mill, and in 1911 he moved to Ulm.",
        "In 1904 she left Ulm and never returned.",
    ],
)
def test_a_clause_below_another_or_beside_a_date_of_its_own_takes_no_opening_date(text):
    year = "1904" if "1904" in text else text[3:7]
    assert len([one for one in told(text) if one[1] and one[1].startswith(year)]) == 1


def test_what_somebody_says_in_a_further_clause_is_no_event_of_that_day():
    assert len(told("On 3 May 1904 the duke announced the sale and the heirs told him their doubts.")) == 1


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The book came out in 1951 and was banned the same year.", {("publication", "1951"), ("adoption", "1951")}),
        ("By 1850 the parish had four mills, and in that year a fifth was opened.", {("opening", "1850")}),
        ("The park was established in 1938 and annexed later.", {("founding", "1938")}),
        ("The mill was built in 1811 and subsequently enlarged.", {("founding", "1811")}),
        ("The mill was built in 1811 and enlarged.", {("founding", "1811"), ("change", "1811")}),
        ("Fire swept through the town on 4 June 1731, leaving it empty.", {("milestone", "1731-06-04")}),
        (
            "The siege lasted from 3 May to 14 August 1645, when the town surrendered.",
            {("conflict", "1645-05-03/1645-08-14"), ("conflict", "1645-08-14")},
        ),
        (
            "The firm moved in 1931, floated on the market in 1948 and was sold in 1967.",
            {("change", "1931"), ("milestone", "1948"), ("change", "1967")},
        ),
        (
            "The mayor took office in 1605, and the hall was built two years afterwards.",
            {("appointment", "1605"), ("founding", "1607")},
        ),
    ],
)
def test_what_came_later_or_in_the_same_year_has_its_own_date(text, wanted):
    (document,) = read_text(text)
    assert {(event.kind, event.when.edtf) for event in extract(document) if event.when} == wanted
