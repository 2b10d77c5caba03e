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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Foreign Minister Ida Falk visited Ulm on 2 March. She praised it. In Oslo he met Otto Berg on 3 March.",
            ["Otto Berg"],
        ),
        (
            "Foreign Minister Ida Falk met her Norwegian counterpart on 2 March. On 3 March he met Otto Berg in Ulm.",
            ["Otto Berg"],
        ),
        (
            "Foreign Minister Lee Falk came in May. The Prime Minister held talks. On 3 March he met Otto Berg in Ulm.",
            ["Otto Berg"],
        ),
        (
            "Foreign Minister Lee Falk came on 2 March. The Minister held talks. On 3 March he met Otto Berg in Ulm.",
            ["Lee Falk", "Otto Berg"],
        ),
        (
            "Foreign Minister Lee Falk came. On 2 March he met Karl Voss. On 3 March he met Otto Berg in Ulm.",
            ["Lee Falk", "Otto Berg"],
        ),
        ("Foreign Minister Lee Falk came on 2 March. On 3 March he met Otto Berg in Ulm.", ["Lee Falk", "Otto Berg"]),
    ],
)
def test_he_is_nobody_who_is_called_otherwise_nor_the_holder_of_another_office(text, names):
    found = [e for e in events_of(text, source="note", date="2023-03-14") if day_of(e) == "2023-03-03"]
    assert [[one.name for one in e.participants] for e in found] == [names]
