"""What a text without a date line lets us know of its date, and what it does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chrono.dates.document_date import find_document_date
from chrono.when import When

COMPARED = "Trade grew this year by a tenth compared with the same period in 2020. "


def inferred(text, language="en"):
    found = find_document_date(text, source="note.txt", language=language)
    for evidence in found.evidence if found else ():
        assert text[evidence.start : evidence.end] == evidence.quote
        assert 20 <= len(evidence.quote) <= 800
    return found


def edtf(text):
    found = inferred(text)
    return found.when.edtf if found else None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param(COMPARED, "2021", id="same period"),
        pytest.param("So this year, 2021, we shall build the bridge at last.", "2021", id="named year"),
        pytest.param("The bridge will be opened early next year (2022), we hope.", "2021", id="named next year"),
        pytest.param(COMPARED + "On 19 August they met in Oslo.", "2021", id="a past day alone could be of last year"),
        pytest.param(
            COMPARED + "We recently saw them: on 19 August they met in Oslo.", "2021-08-20/2021-12-31", id="recently"
        ),
        pytest.param(COMPARED + "The fair will be held this autumn in Oslo.", "2021-01-01/2021-11-30", id="ahead"),
        pytest.param(
            "In January–June of this year trade increased by a tenth against the same period in 2020.",
            "2021-07-01/2021-12-31",
            id="a span of this year that is over",
        ),
        pytest.param(COMPARED + "The bridge will open on 20 September.", "2021-01-01/2021-09-20", id="a day ahead"),
        pytest.param(
            "This year we celebrate the 30th anniversary of the treaty of 25 May 1992 with a concert.",
            "2022",
            id="anniversary with its date",
        ),
        pytest.param(
            "This year both towns celebrate the thirtieth anniversary of the founding of the bridge company.\n\n"
            "The bridge company goes back to its founding in 1992 by two farmers.",
            "2022",
            id="anniversary dated elsewhere",
        ),
        pytest.param(
            "Today we mark the 30th anniversary of the opening of the bridge on 25 May 1992.",
            "2022-05-25",
            id="anniversary today",
        ),
        pytest.param("Thirty years ago today, on 25 May 1992, the bridge fell.", "2022-05-25", id="years ago today"),
        pytest.param(
            "Two years ago, on 30 June 2020, the bridge fell.", "2021-12-30/2022-12-29", id="years ago, roughly"
        ),
        pytest.param("The mayor opens the bridge today, 5 May 2021, at noon.", "2021-05-05", id="today"),
        pytest.param(
            "The storm of early 2011 is over. On Friday, January 21, the bridge will open.",
            "2010-07-23/2011-01-21",
            id="weekday",
        ),
        pytest.param(
            'The mayor opened it.\n\n<img\nsrc="https://example.org/uploads/2021/05/bridge.png" />\n',
            "2021-05",
            id="pictures",
        ),
        pytest.param(
            "On Friday, December 9, 2022, the mayor signed a law on bridges.\n\nIt is short.\n\n###",
            "2022-12-09/2022-12-16",
            id="lead of a press release",
        ),
        pytest.param(
            "This year we celebrate the 30th anniversary of the treaty of 1992. Vision 2050 will be adopted in 2023.",
            "2022",
            id="a plan beside the evidence",
        ),
        pytest.param(
            "The storm of 2011 is over. Vision 2050 guides us. On Friday, January 21, the bridge will open.",
            "2010-07-23/2011-01-21",
            id="a plan beside a weekday",
        ),
        pytest.param("The league, this year, 2022, goes on, says the plan.", "2022", id="a plan that has no year"),
    ],
)
def test_evidence_gives_an_interval(text, date):
    assert edtf(text) == date


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The comprehensive programme for 2021-2025 will be signed today.", id="a programme's years"),
        pytest.param("On 5 May 1920 the bridge fell. It was built again in 1921.", id="history"),
        pytest.param("In the next year (1822) he wrote a story.", id="next year in a story"),
        pytest.param("Last year, trade grew by 2021 tons compared with other years.", id="a number"),
        pytest.param("Last year it grew less than this year and the same period in 2019.", id="two comparisons"),
        pytest.param("The company keeps the 30th anniversary of its founding in 1992 in mind.", id="no this year"),
        pytest.param("This year we celebrate the 30th anniversary of the bridge.", id="nothing dated"),
        pytest.param("Two years ago the bridge that opened on 5 May 2001 fell.", id="another date"),
        pytest.param("Before Friday, January 21, nobody came.", id="weekday without any year"),
        pytest.param("[The law](https://example.org/uploads/2019/05/law.pdf) is old.", id="a link"),
        pytest.param("On Friday, December 9, 2022, the mayor signed a law on bridges.", id="no press release"),
        pytest.param(COMPARED + "Next year, 2025, is far off.", id="contradiction"),
        pytest.param("We will meet on 5 May, and met on 3 March.", id="bounds without a year"),
        pytest.param("This year we hold a fair ahead of the 25th anniversary of the port in 2025.", id="ahead of one"),
        pytest.param("This year the league will mark its 25th anniversary in 2025.", id="when the anniversary is"),
        pytest.param("Cette année le port fête son 25e anniversaire en 2025.", id="when the anniversary is, in French"),
        pytest.param("This year, 2050 Strategy in hand, the league goes to sea.", id="a strategy with its year"),
        pytest.param("Next year, 2050 Long-Term Strategy partners meet in Holm.", id="a strategy with a longer name"),
        pytest.param("This year, Holm-2050 was adopted by the league.", id="a plan called by its town"),
        pytest.param("This year the league marks the 20th anniversary of Agenda 2030.", id="an agenda"),
        pytest.param("Our 2050 Strategy is good. On Friday, January 21, the bridge will open.", id="a plan, a weekday"),
        pytest.param("We want to be rich in 2050. On Friday, January 21, the bridge opens.", id="a wish, a weekday"),
        pytest.param("Today, 5 May 2050 Strategy was adopted by the league.", id="a day and a strategy"),
        pytest.param(
            "This year the league keeps the 25th anniversary of the port, 2025. The mill will open in 2026.",
            id="later than what the text says is ahead",
        ),
    ],
)
def test_nothing_is_better_than_a_guess(text):
    assert edtf(text) is None


def test_each_piece_of_evidence_that_narrowed_the_date_is_quoted_with_its_reason():
    found = inferred(COMPARED + "We recently saw them: on 19 August they met. The fair will be held this autumn.")
    assert found.when == When.parse("2021-08-20/2021-11-30")
    assert found.basis == "inferred_year"
    assert len(found.evidence) == 3
    assert len(found.reasons) == 3


@given(
    st.lists(st.sampled_from([COMPARED, "On 19 August they met. ", "It will open this autumn. ", "Today. ", "\n\n"]))
)
def test_an_inferred_date_has_both_ends_and_at_most_a_year(pieces):
    found = inferred("".join(pieces))
    assert found is None or (found.when.days or 999) <= 366
