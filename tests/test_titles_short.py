"""Long titles end where a phrase does, and do without roles; "he" and "I" are told by name among others, too."""

import pytest
from telling import events_of

import chrono


def events(text, **options):
    return events_of(text, source="note.txt", **{"date": "2021-06-01", **options})


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
            "hours of a very long and very bitter winter night.",
            "The port bought at least 12 million tons of soya and barley",
        ),
        (
            "On 3 May 2014 the mayor signed an order that ensures lawful and orderly building and gives every one of "
            "those who live on the river a say.",
            "The mayor signed an order that ensures lawful and orderly building and gives every one of those",
        ),
        (
            "On 3 May 2014 the council approved the first ever office of the fight against rust and mould and damp in "
            "the vaults and cellars of its halls.",
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


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Following the opening of the first railway in 1820, many inns have been closing.",
            "Opening of the first railway",
        ),
        ("Since the fire at Fern School in 1999, there have been more drills.", "Fire at Fern School"),
        (
            "Building on the May announcement of the Mill Framework, both towns pledged more.",
            "Announcement of the Mill Framework",
        ),
        ("At the meeting on 3 May 2014, the board chose Ida Falk.", "At the meeting, the board chose Ida Falk"),
        ("Since its founding in 2013, the group has grown.", "Founding of the group"),
        (
            "In 1788, with the approval of the council, the mill was opened.",
            "With the approval of the council, the mill was opened",
        ),
    ],
)
def test_what_a_phrase_before_the_subject_tells_and_dates_is_told_alone(text, title):
    assert title in titles(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("They spoke of progress since the September relaunch of the Mill Talks.", "Relaunch of the Mill Talks"),
        (
            "As the clinic announced in May 2021, all patients may leave.",
            "The clinic announced that all patients may leave",
        ),
        ("As you know, the clinic opened on 3 May 2021.", "The clinic opened"),
        ("That's why, in March, the mayor opened the school.", "The mayor opened the school"),
        ("This time, too, the mayor opened the school on 3 May 2021.", "The mayor opened the school"),
        (
            "In 1998 the house passed the Mill Act, which President Ida Falk signed into law on 7 August 1998.",
            "President Ida Falk signed the Mill Act into law",
        ),
        (
            "Peru will end the expansive new controls on rare earths and related oils that it announced on 9 May 2019.",
            "Peru announced the expansive new controls on rare earths and related oils",
        ),
        (
            "She signed an order on the deal between Peru and Chile that Bo Lind announced on 9 May 2019.",
            "Bo Lind announced the deal between Peru and Chile",
        ),
        (
            "The Board's Section 508 Standards, which were published in December 2000, address access to mills.",
            "The Board's Section 508 Standards were published",
        ),
        (
            "The results were told in three papers, which were made openly available in May 2016.",
            "Three papers were made openly available",
        ),
        (
            "The mayors who are coming to meet with the President on 3 May 2014 are going to want details.",
            "The mayors are coming to meet with the President",
        ),
        ("I, IDA FALK, hereby proclaim April 2021 as the Month of the Child.", "the Month of the Child"),
    ],
)
def test_a_title_tells_the_deed_without_its_frame_and_with_its_object(text, title):
    assert any(told.endswith(title) for told in titles(text)), titles(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Group A on 3 May 2010 entered the mine.", "Group A entered the mine"),
        ("A 2010 agreement ended the feud.", "An agreement ended the feud"),
    ],
)
def test_only_an_article_follows_the_sound_behind_a_date_that_goes(text, title):
    assert title in titles(text)


def test_years_since_a_deed_are_told_as_such():
    told = titles("On 3 May 2020, 10 years have passed since Ida Falk, Bo Lind and I founded the Mill as a home.")
    assert "10 years since Ida Falk, Bo Lind and I founded the Mill as a home" in told
    assert "Ida Falk, Bo Lind and I founded the Mill as a home" in told
    assert "5th anniversary of the Mill" in titles(
        "On 3 May 2020 we mark the 5th anniversary of the Mill and to thank all."
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The 16th River Forum was held in Lund on 3 May 2019. The first such forum took place in Omsk in 2003.",
            "The first River Forum took place in Omsk",
        ),
        (
            "The River Forum was held in Lund on 3 May 2019. The third edition took place in Omsk in 2003.",
            "The third River Forum took place in Omsk",
        ),
        ("The twelfth session of the Council was held on 3 May 2019.", "Twelfth session of the Council"),
        ("In 2005 the sixth annual River Conference took place in Lund.", "Sixth annual River Conference"),
        ("The council held its fourth session in Lund on 3 May 2019.", "The council held its fourth session in Lund"),
        ("I was at the fourth session in Lund on 3 May 2019.", "I was at the fourth session in Lund"),
    ],
)
def test_an_edition_is_called_by_its_number_and_its_series(text, title):
    assert title in titles(text)
