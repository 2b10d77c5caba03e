"""Whom "he" and "she" mean where both are spoken of."""

import pytest
from telling import day_of, events_of


def who(text, date):
    return [[one.name for one in e.participants] for e in events_of(text, source="note") if day_of(e) == date]


LIFE = "Anna Voss was born in Lund in 1840. She learned to weave. Her father, Karl Voss, sold the farm in 1851. "


@pytest.mark.parametrize(
    ("text", "date", "names"),
    [
        (LIFE + "He died in 1860.", "1860", ["Karl Voss"]),
        (LIFE + "He died in 1860. She moved to Ulm in 1862.", "1862", ["Anna Voss"]),
        ("Sir John Cole built the hall in 1783. His widow sold it. She died in 1810.", "1810", []),
        ("Otto Berg met Mrs Ida Falk in 1901. He opened a shop in 1903.", "1903", ["Otto Berg"]),
    ],
)
def test_a_pronoun_means_nobody_of_the_other_sex(text, date, names):
    assert who(text, date) == [names]
