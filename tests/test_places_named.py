"""Places that the words of an event name: in links and bold letters, by parts of buildings and towns, in counties."""

import pytest
from telling import events_of


def place(text, **options):
    """The name and country of the place of the one event of a text."""
    (event,) = events_of(text, date="2024-03-01", **options)
    return event.place and (event.place.name, event.place.country)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On 3 May 2014 the board met in **Lyon**.", ("Lyon", "France")),
        ("On 3 May 2014 the board met in [Lyon](http://lyon.example).", ("Lyon", "France")),
        ("On 3 May 2014 the board met in [Lyon][town], [France](france.html).", ("Lyon", "France")),
        ("On 3 May 2014 the board met in [Varnow](varnow.html), [Poland](poland.html).", ("Varnow", "Poland")),
        ("On 3 May 2014 the board met at [the Holm Hotel](holm.html).", ("Holm Hotel", None)),
        ("On 3 May 2014 the board met at the [Holm Hotel](holm.html).", ("Holm Hotel", None)),
        ("On 3 May 1814 Ann Cole was born in [Varnow](varnow.html).", ("Varnow", None)),
    ],
)
def test_a_place_in_a_link_or_in_bold_letters_is_where_it_was(text, told):
    assert place(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2014 Ann Cole starred in *Lyon*.",
        "On 3 May 2014 the essay was published in _Lisbon_.",
        "On 3 May 2014 the board met with [Lyon](http://lyon.example).",
    ],
)
def test_what_stands_in_italics_or_behind_with_is_no_place(text):
    events = events_of(text, date="2024-03-01")
    assert [event.place for event in events] == [None] * len(events)
