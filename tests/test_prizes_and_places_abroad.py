"""Prizes by where they were won, and places by the names that other languages have for them."""

import pytest
from telling import events_of

from chrono import find_dates


@pytest.mark.parametrize(
    "text",
    [
        "She won a gold medal at the Lund Exhibition of 1889.",
        "Elle obtient une médaille d'or à l'exposition de Dole en 1889.",
        "Obtuvo una medalla en la Exposición Universal de 1889.",
        "Er erhielt eine Goldmedaille auf der Weltausstellung von 1889.",
        "Она получила золотую медаль на выставке 1889 года.",
    ],
)
def test_a_prize_won_at_a_gathering_is_what_is_told(text):
    assert [(event.kind, event.when.edtf) for event in events_of(text)] == [("award", "1889")]


@pytest.mark.parametrize(
    "text",
    [
        "The Lund Exhibition of 1889 drew large crowds.",
        "Elle expose à l'Exposition universelle de 1889.",
        "The exhibition of the medal opened in Lund in 1889.",
    ],
)
def test_a_gathering_without_a_prize_stays_one(text):
    assert "award" not in {event.kind for event in events_of(text)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1805 wurde in Wien ein Vertrag unterzeichnet.", ("Wien", "Austria")),
        ("Max Holm starb am 3. Mai 1820 in Venedig.", ("Venedig", "Italy")),
        ("Max Holm mourut à Bâle en 1820.", ("Bâle", "Switzerland")),
        ("Max Holm murió en Inglaterra en 1820.", ("Inglaterra", "United Kingdom")),
        ("В 1820 году он умер в Риме.", ("Рим", "Italy")),
    ],
)
def test_a_place_is_known_by_its_name_in_the_language_of_the_text(text, told):
    (event,) = events_of(text)
    assert (event.place.name, event.place.country) == told


@pytest.mark.parametrize("dash", ["-", "–"])
def test_a_life_from_day_to_day_without_blanks_has_both_ends(dash):
    events = events_of(f"Lind, Bo Emil (04 October 1872{dash}25 June 1954), chemist, was born in Dalton.")
    assert {(event.kind, event.when.edtf) for event in events} == {("birth", "1872-10-04"), ("death", "1954-06-25")}


def test_a_number_behind_years_is_no_day_of_a_month():
    assert [mention.text for mention in find_dates("In 1914–15 marchers came.")] == ["1914–15"]
