"""Feasts and holidays by rule: a fixed day, so many days from Easter, the nth weekday of a month, another calendar.

To add one, add its name to the table of its rule, and the words for it to the language data.
"""

from __future__ import annotations

from functools import lru_cache

from chrono.dates.days import Ymd, plus_days, weekday
from chrono.when import days_in_month

__all__ = ["HOLIDAYS", "holiday_day", "last_day"]

_FIXED = {
    "new year": (1, 1), "epiphany": (1, 6), "groundhog day": (2, 2), "valentine": (2, 14), "saint patrick": (3, 17),
    "april fools": (4, 1), "earth day": (4, 22), "may day": (5, 1), "victory day": (5, 9), "juneteenth": (6, 19),
    "fourth of july": (7, 4), "bastille day": (7, 14), "assumption": (8, 15), "halloween": (10, 31),
    "all saints": (11, 1), "guy fawkes": (11, 5), "veterans day": (11, 11), "saint nicholas": (12, 6),
    "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
    "women's day": (3, 8), "german unity": (10, 3), "midsummer": (6, 24), "immaculate conception": (12, 8),
    "candlemas": (2, 2), "lady day": (3, 25), "lammas": (8, 1), "michaelmas": (9, 29), "martinmas": (11, 11),
    "circumcision": (1, 1), "annunciation": (3, 25), "transfiguration": (8, 6), "all souls": (11, 2),
    "holy innocents": (12, 28), "hilary": (1, 13), "agnes": (1, 21), "matthias": (2, 24), "david": (3, 1),
    "george": (4, 23), "saint mark": (4, 25), "barnabas": (6, 11), "vitus": (6, 15), "saint john": (6, 24),
    "saint peter": (6, 29), "swithin": (7, 15), "saint james": (7, 25), "olaf": (7, 29), "lawrence": (8, 10),
    "bartholomew": (8, 24), "giles": (9, 1), "matthew": (9, 21), "denis": (10, 9), "luke": (10, 18),
    "crispin": (10, 25), "brice": (11, 13), "clement": (11, 23), "catherine": (11, 25), "andrew": (11, 30),
    "lucy": (12, 13), "saint thomas": (12, 21), "saint stephen": (12, 26),
}  # fmt: skip

# Days from Easter Sunday.
_EASTER = {
    "shrove tuesday": -47, "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2,
    "easter": 0, "easter monday": 1, "ascension": 39, "pentecost": 49, "whit monday": 50, "trinity": 56,
    "corpus christi": 60,
}  # fmt: skip

# Month, weekday (1 Monday), which one of the month (-1 the last), days to add.
_NTH = {
    "martin luther king": (1, 1, 3, 0), "presidents day": (2, 1, 3, 0), "mother's day": (5, 7, 2, 0),
    "memorial day": (5, 1, -1, 0), "father's day": (6, 7, 3, 0), "labor day": (9, 1, 1, 0),
    "columbus day": (10, 1, 2, 0), "election day": (11, 1, 1, 1), "thanksgiving": (11, 4, 4, 0),
    "black friday": (11, 4, 4, 1), "cyber monday": (11, 4, 4, 4),
}  # fmt: skip

# Month and day of the Islamic year, and of the Jewish year as `convertdate` counts its months (Nisan is 1).
_ISLAMIC = {"ramadan": (9, 1), "eid al-fitr": (10, 1), "eid al-adha": (12, 10), "ashura": (1, 10), "mawlid": (3, 12)}
_JEWISH = {"passover": (1, 15), "shavuot": (3, 6), "rosh hashanah": (7, 1), "yom kippur": (7, 10), "sukkot": (7, 15),
           "hanukkah": (9, 25)}  # fmt: skip

# Feasts of several days, and how many they are.
_DAYS = {"passover": 8, "sukkot": 7, "hanukkah": 8, "shavuot": 2, "rosh hashanah": 2}

HOLIDAYS = frozenset([*_FIXED, *_EASTER, *_NTH, *_ISLAMIC, *_JEWISH, "orthodox easter", "advent"])


def holiday_day(name: str, year: int) -> Ymd | None:
    """The day of a holiday in a year; its first day where it lasts longer.

    Easter up to 1582 is that of the Julian calendar, in which days of that time are written. None where the rule does
    not reach that year (Easter from 326 to 4099), or needs the `calendars` extra and that is not installed.
    """
    if name in _FIXED:
        return (year, *_FIXED[name])
    if name in _EASTER or name == "orthodox easter":
        return _from_easter(name, year)
    if name in _NTH:
        month, wanted, nth, plus = _NTH[name]
        return plus_days(_nth_weekday(year, month, wanted, nth), plus)
    if name == "advent":
        return plus_days((year, 12, 24), -(weekday((year, 12, 24)) % 7) - 21)
    if name in _ISLAMIC:
        return _islamic(year, *_ISLAMIC[name])
    return _jewish(year, *_JEWISH[name]) if name in _JEWISH else None


def last_day(name: str, first: Ymd) -> Ymd:
    """The last day of the holiday that begins on `first`: most often the same."""
    if name == "ramadan":
        ends = [day for year in (first[0], first[0] + 1) if (day := holiday_day("eid al-fitr", year)) and day > first]
        return plus_days(ends[0], -1) if ends else first
    return plus_days(first, _DAYS.get(name, 1) - 1)


@lru_cache(maxsize=1024)  # a chronicle dates by the same feasts again and again
def _from_easter(name: str, year: int) -> Ymd | None:
    from dateutil.easter import EASTER_JULIAN, EASTER_ORTHODOX, EASTER_WESTERN, easter

    if not 326 <= year <= 4099:
        return None
    if year <= 1582:
        sunday = easter(year, EASTER_JULIAN)
    else:
        sunday = easter(year, EASTER_ORTHODOX if name == "orthodox easter" else EASTER_WESTERN)
    return plus_days((sunday.year, sunday.month, sunday.day), _EASTER.get(name, 0))


def _nth_weekday(year: int, month: int, wanted: int, nth: int) -> Ymd:
    if nth > 0:
        return year, month, 1 + (wanted - weekday((year, month, 1))) % 7 + 7 * (nth - 1)
    last = days_in_month(year, month)
    return year, month, last - (weekday((year, month, last)) - wanted) % 7


def _islamic(year: int, month: int, day: int) -> Ymd | None:
    """The first such day in the Gregorian year, by the Umm al-Qura calendar (1924 to 2077)."""
    try:
        from hijridate import Hijri  # type: ignore[import-not-found,unused-ignore]  # an extra
    except ImportError:
        return None
    for hijri_year in range(int((year - 622) * 33 / 32) - 1, int((year - 622) * 33 / 32) + 3):
        try:
            found = Hijri(hijri_year, month, day).to_gregorian()
        except (ValueError, OverflowError):
            continue
        if found.year == year:
            return found.year, found.month, found.day
    return None


def _jewish(year: int, month: int, day: int) -> Ymd | None:
    try:
        from convertdate import hebrew  # type: ignore[import-untyped,import-not-found,unused-ignore]  # an extra
    except ImportError:
        return None
    # The Jewish year begins in autumn with month 7, so the months before it belong to the year that began before.
    found = hebrew.to_gregorian(year + (3761 if month >= 7 else 3760), month, day)
    return (int(found[0]), int(found[1]), int(found[2])) if int(found[0]) == year else None
