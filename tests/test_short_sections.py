"""Short sections under dated headings tell something each; habits and posts on other years tell nothing of the day."""

import pytest
from telling import day_of, events_of

from chrono import extract, read_text


def told(text: str, source: str = "a.md") -> list[tuple[str, str | None]]:
    return [(event.kind, day_of(event)) for event in events_of(text, source=source)]


def annals(*entries: str) -> str:
    return "\n\n".join(f"## {1990 + 2 * number}\n\n{entry}" for number, entry in enumerate(entries))


@pytest.mark.parametrize(
    "entries",
    [
        ("Construction of the works.", "A change of the drying method, with new kilns.", "The mill was sold."),
        ("Строительство завода.", "Смена оборудования: новая линия.", "Завод был продан."),
        ("Bau des Werks.", "Umstellung auf Gas.", "Das Werk wurde verkauft."),
    ],
)
def test_every_short_section_of_annals_tells_something(entries):
    assert [when for _, when in told(annals(*entries))] == ["1990", "1992", "1994"]


def test_two_dated_headings_make_no_annals():
    assert len(told(annals("Construction of the works.", "A change of the drying method."))) < 2


def test_a_long_section_need_not_begin_with_an_event():
    long = "The valley is quiet in winter. Snow lies on the roofs. Smoke stands over them. Nobody is about."
    assert told(annals(long, long, long)) == []


@pytest.mark.parametrize(
    "habit",
    ["The company produces boards and beams.", "It employs forty people.", "The new mill serves the northern ports."],
)
def test_what_somebody_does_ever_since_is_no_event_of_the_year(habit):
    entries = (f"Nordal Timber Ltd is established. {habit}", "The mill is sold.", "The quay is opened.")
    assert [kind for kind, _ in told(annals(*entries))] == ["founding", "change", "opening"]


def test_the_first_that_somebody_makes_is_an_event_of_the_year():
    entries = ("Nordal Timber Ltd is established. The company produces its first boat.", "The mill is sold.", "Fire.")
    assert len([when for _, when in told(annals(*entries)) if when == "1990"]) == 2


POSTS = """\
Thursday, 30 April 2015

Lowe took the seat after the death of Lind. He died in 1921 aged 89.

Wednesday, 29 April 2015

Strand opened the first mill of the valley. He sold it in 1884.
"""


def test_a_post_on_other_years_tells_nothing_of_its_own_day():
    assert all(when in ("1921", "1884") for _, when in told(POSTS, "a.txt"))


def test_a_diary_that_names_no_other_year_tells_of_its_days():
    diary = POSTS.replace(" in 1921 aged 89", "").replace(" in 1884", "")
    assert {when for _, when in told(diary, "a.txt")} == {"2015-04-30", "2015-04-29"}


@pytest.mark.parametrize("title", ["{}", "**{}**", "#### {}"])
def test_a_title_below_a_year_and_the_text_below_it_tell_one_thing(title):
    entries = [
        ("1911", "A small shop in Ulm", "Ida Falk opened a shop on 4 Mill Lane."),
        ("1934", "Our first proper factory", "There was no longer any room in the shop."),
        ("1952", "Going abroad at last", "An office opened in Ghent."),
    ]
    text = "# Our history\n\n" + "\n\n".join(
        f"### {year}\n{title.format(head)}\n\n{said}" for year, head, said in entries
    )
    (document,) = read_text(text, source="history.md")
    events = extract(document)
    assert [event.when.edtf for event in events] == ["1911", "1934", "1952"]
    assert [event.kind for event in events] == ["opening", "milestone", "opening"]
