"""Persons take part by what they are called: "the defendant", "the painter", where one alone is called so."""

import pytest
from telling import day_of, events_of


def those_of(text, day):
    """The names of the participants of the event of a day, in order."""
    return [one.name for event in events_of(text) if day_of(event) == day for one in event.participants]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The appellant, Carl Berg, left. On 6 June 2011 the appellant moved to Lund.", ["Carl Berg"]),
        ("The court identified the defendant as Carl Berg. The defendant was hired on 6 June 2011.", ["Carl Berg"]),
        ("The driver was named as Carl Berg, 52. The driver was arrested on 6 June 2011.", ["Carl Berg"]),
        ("Carl Berg (the “Claimant”) left. The Claimant resigned on 6 June 2011.", ["Carl Berg"]),
        ('Carl Berg (hereinafter the "Claimant") left. The Claimant resigned on 6 June 2011.', ["Carl Berg"]),
        ("Ida Falk (1901–1980) was a Norland painter. In 1923 the painter moved to Lund.", ["Ida Falk"]),
        ("Ida Falk, a painter, and Carl Berg, a poet, met. In 1923 the poet opened a shop.", ["Carl Berg"]),
        # two who are called so, another who is, and nobody
        ("Ida Falk, a painter, and Carl Berg, a painter, met. In 1923 the painter opened a shop.", []),
        ("Ida Falk (1901–1980) was a painter. In 1923 the painter of the hall opened a shop.", []),
        ("Ida Falk (1901–1980) was a painter. In 1923 the painter’s house burned down.", []),
        ("Ida Falk was a Norland engineer. In 1923 the engineer corps was founded.", []),
        ("Ida Falk was a Norland painter. In 1923 the painter ants were found.", []),
        ("Ida Falk was a friend of the painter. In 1923 the painter opened a shop.", []),
        ("Carl Berg (the “Mill”) left. The mill was closed on 6 June 2011.", []),
        ("The driver was named as Carl Berg. The driver behind the fire was found on 6 June 2011.", []),
        ("The court identified the defendant as Carl Berg. The driver was arrested on 6 June 2011.", []),
    ],
)
def test_a_part_means_the_one_who_has_it(text, last):
    assert those_of(text, "2011-06-06" if "2011" in text else "1923") == last


def test_a_part_of_a_body_is_no_person():
    text = "Norland Bank (the “Claimant”) was founded in 1911. The Claimant moved to Lund on 6 June 2011."
    assert those_of(text, "2011-06-06") == []
