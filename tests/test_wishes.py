"""What is only wished or supposed of the past is no event; what stands beside a wish is one."""

import pytest
from telling import events_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They wished him luck; his father had died on 4 June 2018.", "death"),
        ("Ada Finch, who wished to teach, had founded the college in 1908.", "founding"),
        ("Nils wished to leave. The mayor had opened the bridge on 4 June 2018.", "opening"),
    ],
)
def test_a_deed_beside_a_wish_is_one(text, kind):
    assert kind in [event.kind for event in events_of(text, date="2024-07-01")]


def test_had_that_opens_a_note_of_what_one_had_done_is_no_condition():
    assert events_of("Had the chimney repaired on 4 June 1908 so that we could light fires.", date="2024-07-01")


@pytest.mark.parametrize(
    "text",
    [
        "She wished that the firm had opened the mill on 4 June 2018.",
        "He wishes the mayor had opened the bridge on 4 June 2018.",
        "Had the bridge opened on 4 June 2018, ships could have passed.",
        "Had the mayor signed the lease on 4 June 2018, we would have moved.",
    ],
)
def test_what_is_wished_or_supposed_is_none(text):
    assert events_of(text, date="2024-07-01") == []
