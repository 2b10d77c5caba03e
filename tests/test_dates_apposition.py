"""A year told in passing is that of its clause: the dates that follow it in the text are not of that year."""

import pytest

from chrono import extract, read_text
from chrono.dates import find_dates

NEWS = "2024-05-20"


def last(text, reference=None):
    return find_dates(text, reference=reference)[-1].value


@pytest.mark.parametrize(
    "text",
    [
        "The company, founded in 1987, filed for bankruptcy in March.",
        "The bridge, built in 1902 and widened in 1955, was closed in March.",
        "The ferry, which sank in 1994 with 852 people, was raised again in March.",
        "Founded in 1987, the company filed for bankruptcy in March.",
        "Die Firma, 1887 gegründet, zog im März um.",
        "La société, fondée en 1887, a déménagé en mars.",
        "La empresa, fundada en 1887, quebró en marzo.",
        "Завод, основанный в 1887 году, закрылся в марте.",
    ],
)
def test_a_year_in_passing_is_not_that_of_the_news(text):
    assert last(text, NEWS) == "2024-03"


def test_a_text_without_a_date_gets_no_year_from_what_is_told_in_passing():
    assert last("The bridge, built in 1902, was closed in April.") == "XXXX-04"


def test_the_story_goes_on_from_the_year_that_it_stands_in():
    assert last("In 1923 the abbey, founded in 1132, was sold; in May the roof was removed.") == "1923-05"


@pytest.mark.parametrize(
    "text",
    [
        "He studied law, graduated in 1950, and married in May.",
        "After the flood, in 1950, the mill was sold. In May it burned down.",
        "The mill was sold in spring, 1950, to the town. In May it burned down.",
        "They went to the town, which was taken in 1950. In May they went home.",
    ],
)
def test_the_story_goes_on_from_a_year_that_is_told_for_its_own_sake(text):
    assert last(text) == "1950-05"


def test_an_event_has_the_year_of_the_news_behind_one_in_passing():
    (document,) = read_text("The company, founded in 1987, filed for bankruptcy in March.", date=NEWS)
    assert {event.when.edtf for event in extract(document)} == {"1987", "2024-03"}
