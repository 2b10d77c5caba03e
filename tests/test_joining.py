"""Which mentions are of one event, and which of two that happened on the same day."""

import pytest
from telling import events_of

import chrono
from chrono.events import joining

TWO = [
    "The Weir Council met on 3 May 2019. The Mill Board met on 3 May 2019.",
    "Brack Town Council met on 3 May 2019 to set its rates. Holm Town Council met on 3 May 2019 to set its rates.",
    "The council of Brack met on 3 May 2019. The council of Holm met on 3 May 2019.",
    "The Brack Bridge was opened on 3 May 1911. The Holm Bridge was opened on 3 May 1911.",
]
ONE = [
    "The Weir Council met on 3 May 2019. The council met for two hours on 3 May 2019.",
    "The Weir Council met on 3 May 2019. The Weir Council of Brack met in the hall on 3 May 2019.",
    "Brack Council passed the Weir Act on 3 May 2019. The Weir Act was passed on 3 May 2019.",
    "The Upper House passed the Weir Act on 3 May 2019. Parliament passed the Weir Act on 3 May 2019.",
    "The Holm Bridge was opened on 3 May 1911. The bridge was opened by the mayor on 3 May 1911.",
]


@pytest.mark.parametrize("text", TWO)
def test_what_two_bodies_or_buildings_tell_of_one_day_is_two_events(text):
    assert [len(event.evidence) for event in events_of(text)] == [1, 1]


@pytest.mark.parametrize("text", ONE)
def test_what_one_body_or_building_is_told_of_twice_is_one_event(text):
    assert [len(event.evidence) for event in events_of(text)] == [2]


def test_entries_of_one_form_for_things_of_different_names_are_told_apart_at_sight(monkeypatch):
    compared, agree = [], joining._dates_agree
    monkeypatch.setattr(joining, "_dates_agree", lambda *both: compared.append(both) or agree(*both))
    names = [first + last for first in ("Alder", "Birk", "Dell", "Esk") for last in ("ham", "ton", "ford", "wick")]
    text = "\n".join(f"In May 2020 the {name} Mill was opened." for name in names)
    (document,) = chrono.read_text(text, date="2024-02-01", language="en")
    assert len(chrono.extract(document)) == len(names)
    assert len(compared) < len(names)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The boards met in Oslo from 18 to 20 July 2007. Deputy Minister Ana Berg chaired the meeting.",
         ["2007-07-18/2007-07-20"]),
        ("The boards met in Oslo from 18 to 20 July 2007. Ana Berg chaired the meeting of the Lamp Council.",
         ["2007-07-18/2007-07-20", "2007-07-20"]),
    ],
)  # fmt: skip
def test_who_chaired_the_meeting_tells_of_no_other_than_the_one_that_was_told(text, days):
    (document,) = chrono.read_text(text, date="2007-07-20", language="en")
    assert [event.when.edtf for event in chrono.extract(document)] == days
