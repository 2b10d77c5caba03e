"""Long titles end where a phrase does, and do without roles; "he" and "I" are told by name among others, too."""

import pytest

import chrono


def events(text, **options):
    (document,) = chrono.read_text(text, source="note.txt", **{"date": "2021-06-01", **options})
    return chrono.extract(document)


def titles(text, **options):
    """The titles of the events of a text of 1 June 2021, in order of date."""
    return [event.title for event in events(text, **options)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The Minister for Foreign Affairs of the Republic of Northern Peru, Dr Bo Lind, visited Lund, Malmö and "
            "Ystad on 3 May 2014.",
            "Bo Lind visited Lund, Malmö and Ystad",
        ),
        (
            "On 3 May 2014 Falk's Special Advisor for Trade and Energy Bo Lind met the President of the "
            "Republic of Peru Ann Holm in Lund.",
            "Bo Lind met Ann Holm in Lund",
        ),
        (
            "On 3 May 2014 the port bought at least 12 million tons of soya and barley during the last two and coldest "
            "hours of a very long winter night.",
            "The port bought at least 12 million tons of soya and barley",
        ),
        (
            "On 3 May 2014 the mayor signed an order that ensures lawful and orderly building and gives every one of "
            "those who live on the river a say.",
            "The mayor signed an order that ensures lawful and orderly building and gives every one of those",
        ),
        (
            "On 3 May 2014 the council approved the first ever office of the fight against rust and mould and damp in "
            "the vaults and cellars.",
            "The council approved the first ever office of the fight against rust and mould and damp",
        ),
    ],
)
def test_a_long_title_ends_with_a_phrase_or_does_without_roles(text, title):
    assert title in titles(text)


def test_a_few_characters_more_are_better_than_a_cut():
    houses = "Hale House Holm House Lund House Rask House Berg House Ystad House Cole House"
    text = f"On 4 May 2019 the Tern Foundation bought {houses}."
    (title,) = titles(text)
    assert title == f"The Tern Foundation bought {houses}"


LIFE = (
    "# Ida Falk\n\nIda Falk (3 May 1901 – 4 June 1990) was a painter. She studied in Lund. "
    "In 1925 she married the sculptor Bo Lind. In 1931 she joined the Holm Museum.\n"
)


def test_she_is_whose_life_it_is_beside_others():
    told = titles(LIFE)
    assert "Ida Falk married the sculptor Bo Lind" in told
    assert "Ida Falk joined the Holm Museum" in told


def test_who_announces_others_is_not_whose_lives_are_told():
    text = (
        "Ann Cole was a teacher. In 2009 she joined the Holm Museum.\n\n"
        "President Ida Falk announced the choice on 1 June 2021. Ida Falk spoke in Lund."
    )
    (document,) = chrono.read_text(
        "title: President Ida Falk Announces Five Members of Her New Council\n\n" + text, date="2021-06-01"
    )
    joined = next(event for event in chrono.extract(document) if event.when.edtf == "2009")
    assert "Ida Falk" not in [one.name for one in joined.participants]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "The Minister of Trade of Peru, Dr Bo Lind, resigned on 3 May 2014.",
            {"Bo Lind": "Minister of Trade of Peru"},
        ),
        (
            "The Prime Minister of Peru, Mr Bo Lind, the Prime Minister of Chile, Ms Ida Falk, and others met on 3 May "
            "2014.",
            {"Bo Lind": "Prime Minister of Peru", "Ida Falk": "Prime Minister of Chile"},
        ),
        ("In Lund, Mr Bo Lind resigned on 3 May 2014.", {"Bo Lind": None}),
    ],
)
def test_a_role_is_kept_before_an_honour(text, roles):
    (event,) = events(text)
    assert {one.name: one.role for one in event.participants} == roles
