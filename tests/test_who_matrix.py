"""Sentences of many trades with who takes part and where it was, in `who_matrix.yaml`; and whose story is told."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
import yaml

from chrono import extract, read_text

ROWS = yaml.safe_load(Path(__file__).with_name("who_matrix.yaml").read_text(encoding="utf-8"))


def told(row):
    """The participants and places of the events of a row's date."""
    (document,) = read_text(row["text"], **({"language": row["lang"]} if "lang" in row else {}))
    events = [one for one in extract(document) if one.when and row.get("when", one.when.edtf) == one.when.edtf]
    names = [one.name for event in events for one in event.participants]
    return names, [event.place.name for event in events if event.place]


def words(name):
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).replace(",", " ").split()


def alike(wanted, found):
    """Whether two names can be one: the same surname, or one is part of the other."""
    a, b = words(wanted), words(found)
    return a[-1] == b[-1] or set(a) <= set(b) or set(b) <= set(a)


@pytest.mark.parametrize("row", [row for row in ROWS if not row.get("missed")], ids=lambda row: row["text"][:60])
def test_those_take_part_who_are_noted_and_nobody_else(row):
    names, places = told(row)
    assert [one for one in row["who"] if not any(alike(one, name) for name in names)] == []
    assert [name for name in names if not any(alike(one, name) for one in row["who"])] == []
    assert [place for place in places if not alike(row.get("where", "-"), place)] == []
    assert "where" not in row or places


PROTAGONISTS = [
    ("# Tarn Quartet\n\nThe Tarn Quartet plays old music. In 1992 the group toured Peru.", ["Tarn Quartet", "Peru"]),
    ("# History of Corvex\n\nCorvex makes pumps. The firm is small.\n\n1951: Opened a shop in Lund.", ["Corvex"]),
    ("# Falk Ltd\n\nFalk Ltd makes rope. In 1931 it moved to Lund.", ["Falk Ltd"]),
    # Another body, a person's life, or a thing before "it".
    ("# Falk Ltd\n\nFalk Ltd makes rope. The rain was heavy. In 1931 it destroyed the shed.", []),
    ("# Lund\n\nLund is a town in Sweden. In 1931 the company left.", []),
    ("# The club in winter\n\nIn 1931 the company left.", []),
]


@pytest.mark.parametrize(("text", "names"), PROTAGONISTS, ids=lambda one: str(one)[:50])
def test_the_body_whose_story_is_told_is_meant_by_its_noun_and_by_it(text, names):
    (document,) = read_text(text)
    assert {one.name for event in extract(document) for one in event.participants} <= set(names)
    assert not names or names[0] in {one.name for event in extract(document) for one in event.participants}


def test_two_middle_initials_are_two_persons():
    (document,) = read_text(
        "Oscar F. Lind sold meat. In 1909 Oscar G. Lind joined the business. Oscar F. Lind died in 1931."
    )
    assert [event.participants[0].name for event in extract(document)] == ["Oscar G. Lind", "Oscar F. Lind"]


def test_those_whose_a_body_is_are_part_of_its_name():
    (document,) = read_text("The Holm Women's Institute was formed in 1907. In 1911 the Teachers' Union met.")
    assert [event.participants[0].name for event in extract(document)] == ["Holm Women's Institute", "Teachers' Union"]


BESIDE_THE_VERB = [
    ("de", "Eduard Kordes, ein Hotelier, wurde 1910 zum Vorsitzenden gewählt.", ["Eduard Kordes"]),
    (
        "de",
        "Im Sommer 1922 kamen Paul Ulm (Lehrling), Hans Mahn und Karl Haas zusammen.",
        ["Paul Ulm", "Hans Mahn", "Karl Haas"],
    ),
    ("de", "1990 pachtete der Verein das Gelände.", []),
    ("de", "1992 feierte der Gesangverein auf dem Berg.", ["Gesangverein"]),
    ("fr", "En 1912, le Conseil municipal décida la construction.", ["Conseil municipal"]),
    ("fr", "Le 3 juin 1951, le lycée Marc Perrot a ouvert ses portes.", []),
    ("fr", "Le 4 mars 1950, la rue Marc Perrot fut prolongée.", []),
    ("es", "En 1934 la calle Marcos Perro fue pavimentada.", []),
    ("es", "El 3 de mayo de 2014 Marcos Perro y Elsa Barrio ofrecieron una charla.", ["Marcos Perro", "Elsa Barrio"]),
]


@pytest.mark.parametrize(("language", "text", "names"), BESIDE_THE_VERB)
def test_full_names_beside_a_verb_and_bare_bodies_take_part_in_other_languages(language, text, names):
    assert sorted(told({"text": text, "lang": language})[0]) == sorted(names)


def test_a_life_may_be_titled_by_its_name_alone():
    lines = "1931: Appointed professor of surgery at Uppsala."
    for title in ("Jonas Bexell", "Bexell, Jonas"):
        (document,) = read_text(f"# {title}\n\n{lines}")
        assert [[one.name for one in event.participants] for event in extract(document)] == [["Jonas Bexell"]]
    for title in ("Golden Gate", "The Winter"):
        (document,) = read_text(f"# {title}\n\n{lines}")
        assert [event.participants for event in extract(document)] == [()]


def test_who_says_so_and_where_people_live_take_no_part():
    text = "According to Bo Lind, the tower fell in 1540. In 1541 residents of Stony Batter petitioned Mayor Ann Cole."
    (document,) = read_text(text)
    assert [[one.name for one in event.participants] for event in extract(document)] == [[], ["Ann Cole"]]


PLACES = [
    ("The dinner was held at the Crown Hotel, Barstow, on 3 March 1926.", "Crown Hotel, Barstow"),
    ("On 4 May 1998 a train derailed outside Kesselwick.", "Kesselwick"),
    ("On 4 May 1921 a bomb exploded in Kesselwick.", "Kesselwick"),
    ("In 1821 he became vicar of Kesselwick.", "Kesselwick"),
    ("The ship ran aground off Skerry Point on 11 November 1882.", "Skerry Point"),
    ("En 1874 se abrió una escuela en el pueblo de Cobleda.", "Cobleda"),
    ("Im Jahr 1874 wurde im Dorf Niederkobel eine Schule eröffnet.", "Niederkobel"),
    # No places: firms, teachings, plays, and a table's town that is only spoken of.
    ("In 1998 shares in Corvex fell to nothing.", None),
    ("In 1998 the fire in Corvex servers went out.", None),
    ("On 3 May 1998 he starred in Hamlet.", None),
    ("Am 3. Mai 1998 wurde das Lied vom Dorf aufgeführt.", None),
]


@pytest.mark.parametrize(("text", "place"), PLACES, ids=lambda one: str(one)[:50])
def test_a_town_that_no_table_has_is_a_place_behind_what_happens_in_places(text, place):
    (document,) = read_text(text)
    assert {event.place.name if event.place else None for event in extract(document)} <= {place}
    assert place is None or extract(document)


OWN_NOUNS = [
    ("de", "Chronik des Turnvereins Holm", "1990 pachtete der Verein das Gelände.", ["Turnverein Holm"]),
    ("de", "Chronik des Turnvereins Holm", "1996 kaufte Otto Falk vom Verein ein Haus.", ["Otto Falk"]),
    ("fr", "Histoire du Club nautique de Valmont", "En 1950, le club acheta un terrain.", ["Club nautique de Valmont"]),
    ("fr", "Histoire du Club nautique de Valmont", "Le 3 mai 1960, le président du club démissionna.", []),
    ("es", "El Club Social del Tarn", "En 1950 el club compró un terreno.", ["Club Social del Tarn"]),
    ("es", "El club", "En 1950 el club compró un terreno.", []),
    ("ru", "Завод «Волна»", "В 1950 году завод выпустил первый катер.", ["Волна"]),
    ("ru", "Завод «Волна»", "В 1951 году директор завода ушёл на пенсию.", []),
]


@pytest.mark.parametrize(("language", "title", "text", "names"), OWN_NOUNS)
def test_the_noun_of_the_body_in_the_title_is_that_body_in_other_languages(language, title, text, names):
    (document,) = read_text(f"# {title}\n\n{text}", language=language)
    assert [[one.name for one in event.participants] for event in extract(document)] == [names]
