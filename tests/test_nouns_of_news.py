"""Nouns of what happened with a day of the news behind them."""

import pytest
from telling import told_of_days

DAY = "2021-05-06"  # a Thursday


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("I refer you to the mayor’s remarks yesterday.", ("2021-05-05", "announcement", "Mayor’s remarks")),
        ("What of the mayor’s remarks last night in Ulm?", ("2021-05-05", "announcement", "Mayor’s remarks in Ulm")),
        ("We keep at it, including Mr. Moss’s call yesterday with Ann Holm.", ("2021-05-05", "meeting", "")),
        ("What did he make of the vote in the senate yesterday?", ("2021-05-05", "adoption", "Vote in the senate")),
        ("Is there news from your talks with the miners last week?", ("2021-04-26/2021-05-02", "meeting", "")),
        ("About the two quakes that happened today: we mourn.", ("2021-05-06", "milestone", "")),
    ],
)
def test_a_noun_is_told_with_the_day_behind_it(sentence, told):
    ((day, kind, title),) = told_of_days(sentence, "kind", "title", date=DAY)
    assert (day, kind) == told[:2]
    assert told[2] in ("", title)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("She resigned over the vote yesterday.", ("2021-05-05", "termination")),
        ("The council adopted the resolution yesterday.", ("2021-05-05", "adoption")),
    ],
)
def test_the_deed_of_a_day_keeps_it_before_a_noun(sentence, told):
    assert told_of_days(sentence, "kind", date=DAY) == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "We must deal with remarks like that today.",
        "He heard of the prize on Monday.",
        "A letter a week is what they got last month.",
        "The conversation that happened today was long.",
        "Is the town ready for the judge's ruling on Friday?",
    ],
)
def test_what_is_only_talked_about_is_no_noun_of_news(sentence):
    assert told_of_days(sentence, "kind", date=DAY) == []
