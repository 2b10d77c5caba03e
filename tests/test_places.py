"""Places of the shipped table in prose: what is one, what is not, and how it stands."""

import pytest

from chrono.events.names.places import find_places
from chrono.events.words.gazetteer import gazetteer


def named(text, **conditions):
    """The names found, or those whose mention meets the conditions."""
    return [
        mention.place.name
        for mention in find_places(text)
        if all(getattr(mention, key) == value for key, value in conditions.items())
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The talks were held in Tallinn.", ["Tallinn"]),
        ("The ship sailed from New York to Le Havre.", ["New York", "Le Havre"]),
        ("They live in Nice and in Reading.", ["Nice", "Reading"]),
        ("Delegates from Trinidad and Tobago came.", ["Trinidad and Tobago"]),
        ("It opened in Frankfurt am Main in May.", ["Frankfurt am Main"]),
        ("The plant stands in St Petersburg.", ["St Petersburg"]),
        ("The court sits in The Hague.", ["The Hague"]),
        ("Das Werk steht in München.", ["München"]),
        ("Встреча прошла в Самаре и Туле.", ["Самара", "Тула"]),
        ("Он родился в Нижнем Тагиле, жил в Перми и Ростове-на-Дону.", ["Нижний Тагил", "Пермь", "Ростов-на-Дону"]),
        ("In Albany, N.Y., and in Salem, Ore., it rained.", ["Albany", "New York", "Salem", "Oregon"]),
        ("В Москве Правительство приняло решение.", ["Москва"]),
        ("Делегация из Германии посетила Свердловскую область.", ["Германия", "Свердловская область"]),
    ],
)
def test_a_place_of_the_table_is_found_whole(text, names):
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Nice to see you. Reading helps. Mobile phones ring.",
        "In March, Of Mice and Men was read at the Bar.",
        "Miss. Cole, or Mass in Latin, and OK to all. Ann Cole said OK.",
        "Приговор вынес суд в Октябрьском районном суде.",
        "Jack London wrote to George Washington and Paris Hilton.",
        "President Lincoln spoke, and Senator Houston replied.",
        "Charlotte said that Austin would come.",
        "lima beans and turkey were served",
        "The Union Bath Company issued an Orange book.",
    ],
)
def test_words_and_persons_are_no_places(text):
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("They met in Cambridge, Massachusetts.", "United States"),
        ("They met in Cambridge.", "United Kingdom"),
        ("In Atlanta, Georgia, it rained.", "United States"),
        ("In Georgia, talks went on; Tbilisi was calm.", "Georgia"),
        ("In Valencia, Venezuela, it rained.", "Venezuela"),
        ("The Spanish king came; in Valencia, Spaniards cheered.", "Spain"),
        ("They met in Birmingham, Alabama.", "United States"),
        ("They met in Birmingham.", "United Kingdom"),
    ],
)
def test_the_country_beside_a_name_or_spoken_of_decides_which_place_is_meant(text, country):
    assert find_places(text)[0].place.country == country


def test_a_region_is_told_from_a_country_of_its_name():
    text = "Voters in Ohio and Texas chose early. In Georgia, they waited."
    assert [mention.kind for mention in find_places(text)] == ["region", "region", "region"]


def test_a_town_comes_with_coordinates_and_its_country_with_its_english_name():
    (mention,) = find_places("Съезд прошёл в Самаре.")
    assert mention.place.country == "Russia"
    assert mention.place.latitude == pytest.approx(53.2, abs=0.3)
    assert mention.place.longitude == pytest.approx(50.2, abs=0.3)


@pytest.mark.parametrize(
    ("text", "relation", "position", "is_location"),
    [
        ("It was signed in Lisbon.", "in", "", True),
        ("It was signed in the city of Lisbon.", "in", "", True),
        ("She flew to Lisbon.", "to", "", True),
        ("She came from Lisbon.", "from", "", False),
        ("The mayor of Lisbon wept.", "of", "", False),
        ("Talks between Portugal and Spain began.", "with", "", False),
        ("The Lisbon Treaty was signed.", "", "head", False),
        ("The University of Lisbon was founded.", "of", "tail", False),
        ("LISBON, May 4 (Wire) - The mayor wept.", "", "dateline", False),
        ("Lisbon's mayor wept.", "", "possessive", False),
    ],
)
def test_a_mention_tells_how_it_stands(text, relation, position, is_location):
    mention = find_places(text)[0]
    assert (mention.relation, mention.position, mention.is_location) == (relation, position, is_location)


def test_the_country_behind_a_town_is_its_context_and_no_place_of_its_own():
    town, country = find_places("The fair opened in Lyon, France, in May.")
    assert (town.place.name, town.place.country, country.position) == ("Lyon", "France", "context")


def test_a_compound_of_countries_names_both():
    assert named("The Chile-Peru accord", position="pair") == ["Chile", "Peru"]


def test_a_list_shares_its_preposition():
    assert named("Offices opened in Lyon, Turin and Bergen.", relation="in") == ["Lyon", "Turin", "Bergen"]


def test_mentions_stand_where_they_say():
    text = "In Lyon, France, and\nin New York City: a Franco-American day."
    for mention in find_places(text):
        assert text[mention.start : mention.end] == mention.place.name


def test_adjectives_name_their_country():
    assert gazetteer().adjective("Norwegians").name == "Norway"
    assert gazetteer().adjective("Wooden") is None


def test_a_town_that_the_table_lacks_takes_the_country_beside_it_and_no_coordinates():
    (mention, _) = find_places("He was born in Paris, Texas.")
    assert (mention.place.country, mention.place.latitude) == ("United States", None)


def test_a_list_of_towns_and_countries_explains_nothing():
    assert find_places("It opened in Paris, Spain and Italy.")[0].place.country == "France"


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The minister paid a visit to Lisbon.", "to"),
        ("They sent the painting to Lisbon.", "to"),
        ("The letter refers to Lisbon.", "of"),
        ("With respect to Portugal, nothing changed.", "of"),
    ],
)
def test_to_leads_somewhere_only_behind_a_verb_of_motion(text, relation):
    assert find_places(text)[0].relation == relation


def test_a_continent_is_a_place_without_a_country():
    (mention,) = find_places("She travelled to Africa.")
    assert (mention.place.name, mention.kind, mention.place.country) == ("Africa", "continent", None)


def test_a_city_and_a_building_behind_an_article_are_a_place():
    assert find_places("She spoke at a New York hotel.")[0].is_location
    assert not find_places("She wore a New York hat.")[0].is_location
