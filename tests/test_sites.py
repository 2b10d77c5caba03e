"""Places that no table has, and what a document is about."""

import pytest

from chrono.events.names.finding import find_names
from chrono.model import Document


def names_of(text, title=None, language="en"):
    return find_names(Document(text=text, source="t.txt", title=title, language=language))


def place(text, **options):
    found = names_of(text, **options).place_within(0, len(text))
    return found and found.name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met in the Rose Garden.", "Rose Garden"),
        ("The treaty was signed at the Embassy of Chile.", "Embassy of Chile"),
        ("The games are held on the South Lawn.", "South Lawn"),
        ("She was born in Dunmore and died in Oslo.", "Oslo"),
        ("She died in Dunmore.", "Dunmore"),
        ("Died 3 May 1801, Glen Marr, Ohio.", "Glen Marr"),
        ("The talks took place in Dunmore, Ohio.", "Dunmore"),
        ("She graduated from Mercy College in Dunmore, Kan., a year later.", "Dunmore"),
        ("The regiment surrendered on 9 April 1865 at Dunmore, VA.", "Dunmore"),
        ("She kept a barn in Dunmore.", "Dunmore"),
        ("They left the Glen Marr area and then moved to Glen Marr.", "Glen Marr"),
        ("Die Wehr wurde in Dunmore gegründet.", "Dunmore"),
    ],
)
def test_a_building_and_a_town_that_the_text_names_are_places(text, name):
    assert place(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "The Rose Garden was praised.",
        "He wrote it in Esperanto.",
        "The module is written in Fortran.",
        "Interest in Bauhaus grew.",
        "The tool was built in Rust.",
        "There is a library in Dunmore.",
        "Die Wehr wurde im Auftrag von Dunmore gegründet.",
        "It was announced in Parliament.",
    ],
)
def test_what_only_stands_behind_in_is_no_place(text):
    assert place(text) is None


def test_a_building_with_a_town_in_its_name_lies_there():
    site = names_of("They met at the Lisbon Conference Centre.").places[0].place
    assert (site.name, site.country) == ("Lisbon Conference Centre", "Portugal")
    assert site.latitude == pytest.approx(38.7, abs=0.2)


def test_this_city_is_the_town_that_the_document_speaks_of():
    text = "The fair opened in Lyon. Guests came to Lyon. All stayed in Lyon. It was founded in this city in 1950."
    names = names_of(text)
    assert names.place_within(text.index("It was"), len(text)).name == "Lyon"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Dunmore is a village and civil parish in Kent, England. It was burnt in 1645.", "Dunmore", "United Kingdom"),
        ("DUNMORE (also Dunmere) is a small town near Cork, Ireland.", "Dunmore", "Ireland"),
        ("Lyon is a city in France.", "Lyon", "France"),
    ],
)
def test_a_document_about_a_place_says_so_in_its_first_sentence(text, name, country):
    home = names_of(text).home
    assert (home.name, home.country) == (name, country)


@pytest.mark.parametrize(
    "text", ["Ann Cole is a writer from Lyon.", "Lyon hosted the fair.", "It is a village in Kent."]
)
def test_a_document_about_something_else_has_no_home(text):
    assert names_of(text).home is None


def test_he_is_the_person_whom_the_document_is_about():
    text = "Ann Cole (1801–1880) was a painter. Cole lived in Lyon. She died in Oslo in 1880."
    names = names_of(text)
    assert [p.name for p in names.participants_within(text.index("She"), len(text))] == ["Ann Cole"]


def test_an_entry_of_a_dictionary_is_about_its_head():
    text = "COLE, ANN (1801-1880).--Painter, was born in Lyon.\n\nHOLM, KARL (1790-1850).--Poet. He wrote odes.\n"
    names = names_of(text)
    assert [p.name for p in names.participants_within(text.index("He wrote"), len(text))] == ["Karl Holm"]


def test_i_is_the_speaker_and_of_a_signed_order_the_one_who_signs():
    order = "President Cole met with Karl Holm. I order that it be so.\n\n                ANN B. COLE\n"
    speech = "Ann Cole: I met with Karl Holm in May.\n\nKarl Holm: Yes."
    start = order.index("I order")
    assert {p.name for p in names_of(order).participants_within(start, start + 22)} == {"Ann B. Cole"}
    assert {p.name for p in names_of(speech).participants_within(0, 38)} == {"Ann Cole", "Karl Holm"}


def test_an_office_without_a_name_is_its_one_holder():
    text = "President of Peru Ana Soto spoke. The President of Peru left. The President of Chile stayed."
    names = names_of(text)
    assert [p.name for p in names.participants_within(34, 61)] == ["Ana Soto"]
    assert names.participants_within(62, len(text)) == ()


def test_a_person_whose_name_is_part_of_a_building_is_not_there():
    assert names_of("It opened at the Ann Cole Memorial Library.").participants_within(0, 42) == ()


def test_a_name_that_only_qualifies_something_does_not_act():
    text = "President Holm spoke. The Holm administration resigned."
    assert names_of(text).participants_within(22, len(text)) == ()


def test_a_country_acts_through_its_deeds_and_its_organs():
    text = "Peru's attack on the fort failed. Chile's copper is red."
    assert [p.name for p in names_of(text).participants_within(0, len(text))] == ["Peru"]


def test_a_ship_is_an_actor():
    text = "The USS Lake Erie visited Lisbon."
    assert [p.name for p in names_of(text).participants_within(0, len(text))] == ["USS Lake Erie"]


@pytest.mark.parametrize(
    "text",
    [
        "The meeting was held in the Wardsmen's Room.",
        "He died in the Cistercian priory.",
        "She took her B. Sc. in Metallurgy.",
        "He holds a Ph. D. in Metallurgy.",
        "It raised its stake in Corvex.",
        "They met in Corvin's letter.",
        "The Corvex Telephone Company was established in 1899. The town grew.",
    ],
)
def test_what_is_had_or_belongs_to_a_noun_is_no_place(text):
    assert [one.place.name for one in names_of(text).places] == []
