"""Terms of office told as states."""

import pytest
from telling import day_of, events_of

import chrono


def terms_in(text: str) -> list[str]:
    return [event.when.edtf for event in events_of(text, source="note") if event.kind == "appointment" and event.when]


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("Ida Falk was the director of the museum from 1951 to 1963.", "1951/1963"),
        ("He was king of Aldland from 1285 until his death.", "1285"),
        ("From 1951 to 1963 she was professor of botany at Graz.", "1951/1963"),
        ("He taught law at Graz from 1951 to 1963.", "1951/1963"),
        ("He was professor of law at Graz between 1902 and 1911.", "1902/1911"),
    ],
)
def test_the_years_of_an_office_are_its_term(sentence, term):
    assert terms_in(sentence) == [term]


@pytest.mark.parametrize(
    "sentence",
    [
        "She has been a friend of the board since 1998.",
        "He was a member of the club from 1951 to 1963.",
        "He was not the director from 1951 to 1963.",
        "The school taught law from 1951 to 1963.",
        "It was the office of the mayor from 1951 to 1963.",
        "He lived in Vienna from 1902 to 1914.",
    ],
)
def test_what_is_no_office_has_no_term(sentence):
    assert terms_in(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("She was director of the mill from 1931 until 1938, when she retired.", ("termination", "1938")),
        ("He taught at Graz from 1902 to 1911, when he married Ida Falk.", ("ceremony", "1911")),
        ("He lived in Turin from 1865 until 1871, when he returned to Graz.", ("visit", "1871")),
    ],
)
def test_what_ended_a_stretch_of_years_is_of_its_last(sentence, told):
    (document,) = chrono.read_text(sentence, source="note")
    assert told in [(event.kind, event.when.edtf) for event in chrono.extract(document) if event.when]


@pytest.mark.parametrize(
    "sentence",
    ["Between 1921 and 1925, when the yard was idle, she rebuilt the crane.", "He was ill from 1902 to 1911."],
)
def test_a_stretch_of_years_that_nothing_ended_has_no_event_at_its_end(sentence):
    (document,) = chrono.read_text(sentence, source="note")
    assert not [event for event in chrono.extract(document) if day_of(event) == "1911"]
    assert "idle" not in " ".join(event.title for event in chrono.extract(document))


def test_the_kin_of_somebody_hold_offices_and_terms_that_meet_are_two():
    text = (
        "His son, Otto Berg Junior, was president from 1905 to 1914. "
        "Her nephew Emil Berg was president from 1914 until his death."
    )
    assert terms_in(text) == ["1905/1914", "1914"]


def test_an_office_somebody_came_to_for_some_years_is_a_term():
    assert terms_in("She became artistic director from 1975 to 1990, known for her choirs.") == ["1975/1990"]
    assert terms_in("He became a member of the board from 1980 to 1984.") == []


def test_honours_listed_under_their_years_are_told_with_these():
    listed = "Her honours include the 1987 Weil Medal, a 1992 Tarn Fellowship and the 2003 Lund Poet of the Year."
    assert [day_of(event) for event in events_of(listed)] == ["1987", "1992", "2003"]
    assert {event.kind for event in events_of("He is a winner of the 2011 Tarn Medal.")} == {"award"}
    assert events_of("The prizes are the 1987 vintage.") == []
    assert events_of("The firm's tools include the 1987 Mark II lathe and the 1992 Mark III.") == []


def test_an_office_that_somebody_had_held_before_is_a_term():
    assert terms_in("Tarn had previously served from 1940 to 1942 as the first rabbi of Ulm.") == ["1940/1942"]
    assert terms_in("Tarn had never served from 1940 to 1942.") == []
    assert terms_in("He was apostolic nuncio in Ulm from 1988 to 1995.") == ["1988/1995"]
