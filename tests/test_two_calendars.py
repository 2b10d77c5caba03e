"""Days told in two calendars are one date, the later one."""

from __future__ import annotations

import pytest

from chrono import find_dates
from chrono.events import extract
from chrono.reading import read_text


def _found(text: str, language: str = "en") -> list[str | None]:
    return [mention.edtf for mention in find_dates(text, reference="2024-02-01", language=language)]


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("The bridge opened on 8 October [O.S. 25 September] 1861.", "en", "1861-10-08"),
        ("The bridge opened on October 8 [O.S. September 25], 1861.", "en", "1861-10-08"),
        ("The bridge opened on 8 October (OS 25 September) 1861.", "en", "1861-10-08"),
        ("The bridge opened on 25 September (8 October) 1861, in the rain.", "en", "1861-10-08"),
        ("The bridge opened on 8 October 1861 [O.S. 25 September].", "en", "1861-10-08"),
        ("The bridge opened on October 8, 1861 (September 26, Old Style).", "en", "1861-10-08"),
        ("The bridge opened on 3 January 1862 [O.S. 22 December 1861].", "en", "1862-01-03"),
        ("The treaty was signed on 12/24 June 1840 at dawn.", "en", "1840-06-24"),
        ("The treaty was signed on 12 (24) June 1840 at dawn.", "en", "1840-06-24"),
        ("The treaty was signed on 20 June / 2 July 1840 at dawn.", "en", "1840-07-02"),
        ("Мост открыли 25 сентября (8 октября) 1861 года.", "ru", "1861-10-08"),
        ("Мост открыли 25 сентября [7 октября] 1861 г. в дождь.", "ru", "1861-10-07"),
        ("Мост открыли 12 (24) июня 1840 года.", "ru", "1840-06-24"),
        ("Мост открыли 12/24 июня 1840 года.", "ru", "1840-06-24"),
        ("Мост открыли 20 декабря 1861 (1 января 1862).", "ru", "1862-01-01"),
        ("Мост открыли 8 октября (25 сентября по старому стилю) 1861 года.", "ru", "1861-10-08"),
        ("Die Brücke wurde am 25. September / 8. Oktober 1861 eröffnet.", "de", "1861-10-08"),
        ("Die Brücke wurde am 3./15. Mai 1890 eröffnet.", "de", "1890-05-15"),
    ],
)
def test_a_day_in_two_calendars_is_the_later_day(text, language, date):
    assert _found(text, language) == [date]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Open 3/4 May 2019.", ["2019-05-03/2019-05-04"]),
        ("On 3 and 15 May 1890 it rained.", ["{1890-05-03,1890-05-15}"]),
        ("It ran from 3 to 15 May 1890.", ["1890-05-03/1890-05-15"]),
        ("The fair (3–15 May 1890) was wet.", ["1890-05-03/1890-05-15"]),
        ("She was born on 8 October 1861 (he on 4 May 1840).", ["1861-10-08", "1840-05-04"]),
        ("The mill burned on 1 May (2 June) 1861.", ["2023-05-01", "2023-06-02", "1861"]),
        ("He died on 5 May 1890 (aged 12).", ["1890-05-05"]),
        ("He died on 5 May 1890 (12 years old).", ["1890-05-05"]),
        ("Ola Ferrant (4 May 1861 – 3 June 1934) was a baker.", ["1861-05-04/1934-06-03"]),
        ("On 8 October [sic] 1861 it rained.", ["2023-10-08"]),
        ("Room 8 (20) October 1861.", ["1861-10"]),
        ("Between 3/12 and 5/12 all sold.", []),
        ("It was 12/24 in June.", ["2023-06"]),
        ("They met on 8 October [2] and 9 May 1861.", ["2023-10-08", "1861-05-09"]),
        ("They met on 12 May 1861 [24].", ["1861-05-12"]),
    ],
)
def test_two_days_that_no_calendars_part_are_two(text, dates):
    assert _found(text) == dates


def test_a_life_in_two_calendars_has_its_birth_and_death():
    (document,) = read_text(
        "Ола Иванович Феррант (25 сентября [8 октября] 1861, Лунд — 4 июня 1934, Бонн) — ботаник.", source="note"
    )
    found = [(event.kind, event.when and event.when.edtf) for event in extract(document)]
    assert found == [("birth", "1861-10-08"), ("death", "1934-06-04")]
