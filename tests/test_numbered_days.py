"""Days that a programme only counts, below the stretch of days that it is for."""

import pytest
from telling import events_of


def days(text, **options):
    return sorted(event.when.edtf for event in events_of(text, **options) if event.when)


TOUR = (
    "# Study tour, {}\n\n{} Visit to the works at Moss.\n{} Meeting with the guild of Ulm.\n{} Opening of the fair.\n"
)
DAYS = ["2024-05-12", "2024-05-13", "2024-05-15"]


@pytest.mark.parametrize(
    "numbers",
    [
        ("Day 1:", "Day 2:", "Day 4:"),
        ("Day 1 (Sunday):", "Day 2 (Monday):", "Day 4 (Wednesday):"),
        ("- **Day One** –", "- **Day Two** –", "- **Day Four** –"),
        ("DAY 1.", "DAY 2.", "DAY 4."),
        ("1st day:", "2nd day:", "4th day:"),
        ("First day:", "Second day:", "Fourth day:"),
    ],
)
@pytest.mark.parametrize("stretch", ["12–17 May 2024", "12 to 17 May 2024", "from 12 May to 17 May 2024"])
def test_a_day_of_a_programme_counts_from_its_first(numbers, stretch):
    assert days(TOUR.format(stretch, *numbers)) == DAYS


def test_a_day_of_a_programme_may_be_a_heading():
    text = (
        "# Study tour, 12–17 May 2024\n\n## Day 1\n\nThe tour of the works began.\n\n## Day 2\n\nWe met the guild.\n\n"
        "## Day 4\n\nThe fair was opened.\n"
    )
    assert days(text) == DAYS


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("# Reise, 12.–17. Mai 2024\n\nTag 1: Besuch des Werks in Ulm\nTag 2: Treffen mit dem Rat\n", "de"),
        ("# Reise, 12.–17. Mai 2024\n\n1. Tag: Besuch des Werks in Ulm\n2. Tag: Treffen mit dem Rat\n", "de"),
        ("# Voyage, du 12 au 17 mai 2024\n\nJour 1 : visite de l'usine\nJour 2 : réunion du conseil\n", "fr"),
        ("# Поездка, 12–17 мая 2024 г.\n\nДень 1: посещение завода\nДень 2: встреча с советом\n", "ru"),
    ],
)
def test_days_are_counted_in_other_languages(text, language):
    found = days(text, language=language)
    assert {"2024-05-12", "2024-05-13"} <= set(found)


@pytest.mark.parametrize(
    "text",
    [
        # No stretch, one that is too short, days that do not begin with the first or do not rise.
        "# Study tour\n\nDay 1: Visit to the works.\nDay 2: Meeting with the guild.\n",
        "# Study tour, 12–13 May 2024\n\nDay 1: Visit to the works.\nDay 3: Meeting with the guild.\n",
        "# Study tour, 12–17 May 2024\n\nDay 2: Visit to the works.\nDay 3: Meeting with the guild.\n",
        "# Study tour, 12–17 May 2024\n\nDay 1: Visit to the works.\nDay 4: A meeting.\nDay 2: A meeting.\n",
        "# Report of 12 May 2024\n\nDay 1: Visit to the works.\nDay 2: Meeting with the guild.\n",
        "# Study tour, 12–17 May 2024\n\nDay 1 is for visits.\nDay 2 is for meetings with the guild.\n",
    ],
)
def test_what_only_sounds_like_a_day_of_a_programme_is_none(text):
    given = {"2024-05-12"} if "12 May 2024" in text.partition("Day")[0] else set()
    assert not {"2024-05-12", "2024-05-13", "2024-05-14", "2024-05-15"} & set(days(text)) - given


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Tour, 12–17 May 2024\n\nRooms were booked 1–8 April 2024.\n\n{}", True),
        ("# Tour\n\n12–17 May 2024\n\n{}", True),
        ("Tour, 12–17 May 2024\n\nLed by Bo Lind.\n\n{}", True),
        ("# Tour\n\nBooking is open from 12–17 May 2024.\n\n{}", False),
        ("The fair ran 12–17 May 2024.\n\nRecipe\n\n{}", False),
        ("# Tours\n\n## 12–17 May 2024 and 1–5 June 2024\n\n{}", False),
    ],
)
def test_the_stretch_stands_in_a_heading_or_right_above(text, found):
    told = days(text.format("Day 1: Visit to the works.\nDay 2: Meeting with the guild.\n"))
    assert ("2024-05-13" in told) is found
