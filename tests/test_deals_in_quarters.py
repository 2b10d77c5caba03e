"""What a firm did in a quarter is an event, also where a word of its books stands in a name; its results are none."""

import pytest
from telling import events_of


@pytest.mark.parametrize(
    "text",
    [
        "In the first quarter Tarvel bought Fenmoor Earnings Ltd.",
        "Tarvel opened a profit centre in Lund in the third quarter.",
        "Tarvel closed its loss-making mill in the third quarter.",
    ],
)
def test_a_deed_of_a_quarter_is_one(text):
    assert events_of(text, date="2024-07-01")


@pytest.mark.parametrize(
    "text",
    [
        "Tarvel posted a loss of $8 million for the third quarter.",
        "Net income rose in the first quarter.",
        "Earnings fell sharply in the third quarter.",
    ],
)
def test_a_result_of_a_quarter_is_none(text):
    assert events_of(text, date="2024-07-01") == []
