"""Persons, countries and organisations of a document: who is one, under which name, in which role."""

import pytest

from chrono.events.names.capitals import runs
from chrono.events.names.finding import find_names
from chrono.events.names.persons import NAMESAKES, Person
from chrono.events.names.spelling import fold
from chrono.model import Document


def names_of(text, language="en"):
    return find_names(Document(text=text, source="t.txt", language=language))


def participants(text, language="en"):
    """(name, role) of all that act in the text."""
    return [(p.name, p.role) for p in names_of(text, language).participants_within(0, len(text))]


def people(text, language="en"):
    return [m.name for m in names_of(text, language).mentions if m.kind == "person"]


def organisations(text):
    return [m.name for m in names_of(text).mentions if m.kind == "organisation"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Prime Minister of Norway Erna Holm opened it.", "Erna Holm", "Prime Minister of Norway"),
        ("The Norwegian Foreign Minister Erna Holm opened it.", "Erna Holm", "Norwegian Foreign Minister"),
        ("President Holm opened it.", "Holm", "President"),
        ("Secretary of State Carl B. Ruggles spoke.", "Carl B. Ruggles", "Secretary of State"),
        ("Minister of Trade and Industry of Peru Ana Lugo.", "Ana Lugo", "Minister of Trade and Industry of Peru"),
        ("Erna Holm, the director of the harbour museum, spoke.", "Erna Holm", "director of the harbour museum"),
        ("Mr Holm thanked them.", "Holm", None),
        ("Dr. Erna Holm was born in 1901.", "Erna Holm", None),
        ("King Olaf IV died in 1387.", "Olaf IV", "King"),
        ("The letter came from Erna Holm and was read.", "Erna Holm", None),
        ("He met with Erna Holm.", "Erna Holm", None),
        ("Vice President Holm and Sen. Ruggles came.", "Holm", "Vice President"),
        ("President of the Republic of Chile Pablo Toro came.", "Pablo Toro", "President of the Republic of Chile"),
    ],
)  # fmt: skip
def test_a_person_comes_with_his_role(text, name, role):
    assert (name, role) in participants(text)


@pytest.mark.parametrize(
    "text",
    [
        "The General Assembly met in the Great Hall.",
        "The Joint Statement on Trade was signed.",
        "We flew over Mount Baker and the Rose Garden in May.",
        "The Peace Treaty followed the Cold War.",
        "On Monday Morning it rained in New York.",
        "## Latest News And Upcoming Events",
        "The Prime Minister of Norway opened it.",
        "The Comet V rocket was shipped.",
        "Happy New Year to all.",
    ],
)
def test_capitals_that_are_no_person_are_none(text):
    assert people(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Erna Holm spoke first. Then Mr Holm sat down.",
        "Mr Holm spoke. Later Erna Holm sat down.",
        "Prime Minister Erna Holm came. E. Holm sat down.",
        "Erna Holm: Thank you.\n\nCarl Ruggles: Good.\n\nMr Holm was glad.",
        "Erna Holm met with Carl Ruggles. Holm Erna was glad.",
    ],
)
def test_a_person_has_one_name_in_a_document(text):
    assert {name for name in people(text) if "Holm" in name} == {"Erna Holm"}


def test_two_persons_of_one_surname_stay_two():
    text = "Erna Holm met Karl Holm. Karl Holm was born in Oslo."
    assert set(people(text)) == {"Erna Holm", "Karl Holm"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergey", "Sergei"),
        ("Zhanna", "Janna"),
        ("Khalid", "Halid"),
        ("Yuri", "Yury"),
        ("Viktor", "Victor"),
        ("Сергей", "Sergey"),
        ("García", "Garcia"),
        ("Mohammed", "Mohamed"),
        ("Zhukovsky", "Zhukovskiy"),
    ],
)
def test_spellings_of_one_name_sound_alike(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Holm", "Holt"), ("Anna", "Ann"), ("Maria", "Mario"), ("Cole", "Coles")])
def test_different_names_sound_different(one, other):
    assert fold(one) != fold(other)


def test_transliterations_of_one_person_are_joined():
    text = "Minister Zhanna Khalilova spoke. Later Ms Halilova sat down, and Janna Khalilova left."
    assert set(people(text)) == {"Zhanna Khalilova"}


def test_a_transcript_tells_whose_speech_it_is():
    text = "Erna Holm: I am glad.\n\nCarl Ruggles: So am I.\n\nErna Holm: We met twice."
    names = names_of(text)
    assert names.speaker_at(text.index("glad")) == "Erna Holm"
    assert names.speaker_at(text.index("So am")) == "Carl Ruggles"
    assert names.speaker_at(text.index("twice")) == "Erna Holm"


@pytest.mark.parametrize("text", ["Region: Peru", "Note: this is short.", "Further Reading: a list", "Time: 10:30"])
def test_a_labelled_field_is_no_speaker(text):
    assert names_of(text).labels == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The European Commission adopted it.", "European Commission"),
        ("The Ministry of Foreign Affairs announced it.", "Ministry of Foreign Affairs"),
        ("The Food and Drug Administration approved it.", "Food and Drug Administration"),
        ("It was run by the University of Oslo.", "University of Oslo"),
        ("The Senate passed the bill.", "Senate"),
        ("The World Meteorological Organization (WMO) met. WMO announced it.", "World Meteorological Organization"),
        ("Initech announced it. Later Initech was sold.", "Initech"),
    ],
)
def test_an_organisation_that_acts_is_a_participant(text, name):
    assert name in [name for name, _ in participants(text)]


def test_a_council_named_short_is_the_one_named_in_full():
    text = "The Nordic Council met in Oslo. The Council adopted a plan."
    assert organisations(text) == ["Nordic Council", "Nordic Council"]


def test_an_abbreviation_stands_for_the_name_it_was_put_behind():
    text = "The World Meteorological Organization (WMO) met. WMO announced it."
    assert set(organisations(text)) == {"World Meteorological Organization"}


@pytest.mark.parametrize("text", ["The Treaty on Peace and Alliance holds.", "Councils met, and the council too."])
def test_a_treaty_and_a_common_noun_are_no_organisation(text):
    assert organisations(text) == []


def test_countries_act_but_not_where_something_is_only_there():
    assert participants("Peru and Chile signed a pact in Spain.") == [("Peru", None), ("Chile", None)]


def test_our_countries_are_the_two_that_the_document_is_about():
    text = "Peru and Chile are neighbours. Chile buys copper; Peru sells fish. Our countries signed a pact."
    start = text.index("Our countries")
    assert {p.name for p in names_of(text).participants_within(start, len(text))} == {"Peru", "Chile"}


def test_our_countries_are_nobody_where_three_are_spoken_of():
    text = "Peru, Chile and Spain met. Spain, Peru and Chile agreed. Our countries signed a pact."
    assert names_of(text).participants_within(text.index("Our"), len(text)) == ()


def test_a_place_is_where_the_sentence_says_in():
    names = names_of("Norwegian and Danish ministers met in Oslo, Norway. They will go to Rome.")
    assert names.place_within(0, 52).name == "Oslo"


def test_no_place_is_taken_from_a_name_that_only_stands_there():
    names = names_of("The mayor of Oslo and the Rome Declaration were praised; Norway agreed.")
    assert names.place_within(0, 70) is None


def test_a_person_called_like_a_town_is_no_place():
    names = names_of("Senator Sam Houston spoke. Houston was born in 1793. He died in Huntsville, Alabama.")
    assert [place.place.name for place in names.places] == ["Huntsville", "Alabama"]


def test_russian_names_are_one_person_in_every_case():
    text = "Анна Ларина родилась в Самаре. Встреча с Анной Лариной прошла в Туле. Книгу Анны Лариной издали."
    assert set(people(text, "ru")) == {"Анна Ларина"}


def test_reading_capitals_without_end_takes_work_in_proportion():
    words = list(runs("Council and " * 500))
    assert max(map(len, words)) <= 40
    assert sum(map(len, words)) == 500


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Памятник Петру Ильичу Ларину открыли. О Петре Ильиче помнят, и о Ларине тоже.", "Петр Ларин"),
        ("Встреча с Анной Петровной Лариной прошла. Все рады Анне Петровне.", "Анна Петровна Ларина"),
    ],
)
def test_a_russian_name_stands_in_the_nominative(text, name):
    assert set(people(text, "ru")) <= {name, "Петр Ильич Ларин"}


def test_among_namesakes_a_bare_surname_is_the_one_named_last():
    text = "Ann Holm said so. Holm left. Bo Holm said no. Holm stayed. Then Holm slept."
    assert people(text) == ["Ann Holm", "Ann Holm", "Bo Holm", "Bo Holm", "Bo Holm"]


def test_a_large_family_is_compared_with_its_last_members_only(monkeypatch):
    syllables = ("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru")
    names = [f"{a}{b}{c}n".title() for a in syllables for b in syllables for c in syllables[:4]]
    asked = []
    agrees = Person.agrees
    monkeypatch.setattr(Person, "agrees", lambda *words: asked.append(1) or agrees(*words))
    found = people(" ".join(f"Mr {name} Holm said so. Holm left." for name in names))
    assert len(set(found)) == len(names)
    assert len(asked) <= NAMESAKES * len(names)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The series was begun in 1946 by the cellist and architect Nils Brandvold of Ulm.", ["Nils Brandvold"]),
        ("The series was begun near the bridge Long Meadow of Ulm.", []),
        ("He opened a shop at Saint Brice. The others came later.", []),
        ("They heard Saint Brice preach. Others came later.", ["Brice"]),
    ],
)
def test_an_occupation_makes_a_person_and_a_saint_behind_a_preposition_a_place(text, found):
    assert people(text) == found


def test_a_life_in_bold_is_what_its_text_is_about():
    text = "**Anna Lind Berg** (11 May 1869 – 2 November 1948) was a botanist. She married Jan Berg. Lind Berg wrote."
    assert names_of(text).subject_at(80) == "Anna Lind Berg"


def test_two_who_were_named_are_meant_by_the_two_ministers():
    text = "Minister Anna Lind received Minister Bo Karr in Riga. The two ministers held talks in May."
    names = names_of(text)
    assert [p.name for p in names.participants_within(text.index("The two"), len(text))] == ["Anna Lind", "Bo Karr"]
    assert names_of("The two ministers held talks in May.").participants_within(0, 36) == ()
