"""What had been done before something else is told by a noun of its own: "following the lifting of the ban in May"."""

import pytest
from telling import events_of, told_of_days


def told_in(text: str) -> list[tuple[str, str]]:
    return told_of_days(text, "kind", source="note", date="2010-05-03")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("After the lifting of the ban in May 1999, new visitors came.", ("1999-05", "termination")),
        ("Following the removal of the statue in May 1999, visitors stayed away.", ("1999-05", "termination")),
        ("Following the imposition of a curfew in May 1999, trade fell.", ("1999-05", "adoption")),
        ("After the reunification of Dalen in May 1999, trade grew.", ("1999-05", "change")),
        ("Following the liberation of Dalen in May 1945, bread was short.", ("1945-05", "conflict")),
        ("Following the seizure of the ship in May 1999, the crew stayed aboard.", ("1999-05", "conflict")),
        ("Following the outbreak of war in May 1899, trade fell.", ("1899-05", "conflict")),
        (
            "The premier will talk of trade following the lifting of sanctions on 5 April.",
            ("2010-04-05", "termination"),
        ),
        ("The departure of Mr Holm in May 2009 surprised the bank.", ("2009-05", "milestone")),
        ("Following the conferral of the medal in May 1999, she sang.", ("1999-05", "award")),
    ],
)
def test_the_noun_behind_following_tells_of_its_own_date(sentence, told):
    assert told in told_in(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The removal of snow costs the town 3 million dollars a year.",
        "Details of the arrival of the ship on 3 May 2009 are unclear.",
        "Prices are low because of the lifting of the ban.",
        "An expansion of 3 percent is forecast for 2012.",
        "The arrival of spring is near.",
        "A seizure of this sort is rare.",
    ],
)
def test_such_nouns_without_a_date_that_is_theirs_tell_of_nothing(sentence):
    assert told_in(sentence) == []


@pytest.mark.parametrize("line", ["- Q1 2024: GPU back end (beta)", "- Q1 2024: new front end"])
def test_what_only_sounds_like_the_end_or_opening_of_something_is_neither(line):
    (event,) = events_of(f"## Plans\n\n{line}\n- Q3 2024: end of support for version 2")[:1]
    assert event.kind == "milestone"


def test_who_or_what_is_lost_by_an_adjective_did_not_die():
    told = events_of("In September 1866 she had mended and finished the lost one of the year before.")
    assert "death" not in {event.kind for event in told}
