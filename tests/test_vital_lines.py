"""Lives told by lines of places and dates alone, and by what stands in brackets behind a name."""

from __future__ import annotations

import pytest
from telling import events_of

from chrono.events import extract
from chrono.reading import read_text

_BOTH = [("birth", "1861-03-12"), ("death", "1934-06-04")]
_YEARS = [("birth", "1861"), ("death", "1934")]


def _lives(text: str) -> list[tuple[str, str | None]]:
    (document,) = read_text(text, source="note")
    found = [(event.kind, event.when and event.when.edtf) for event in extract(document)]
    return [one for one in found if one[0] in ("birth", "death")]


def _titles(text: str) -> list[str]:
    (document,) = read_text(text, source="note")
    return [event.title for event in extract(document) if event.kind in ("birth", "death")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lund, 12 March 1861 – Bonn, 4 June 1934\n\nHe was a botanist.", _BOTH),
        ("Lund, 12 March 1861 - Bonn, 4 June 1934\n\nShe painted ships.", _BOTH),
        ("(Lund, March 12, 1861 – Bonn, June 4, 1934)\n\nShe painted ships.", _BOTH),
        ("12 March 1861, Lund – 4 June 1934, Bonn\n\nHe was a botanist.", _BOTH),
        ("Lund, 1861 – Bonn, 1934\n\nHe built organs.", _YEARS),
        ("Ola Ferrant\nLund, 12 mars 1861 – Bonn, 4 juin 1934\n\nIl était peintre.", _BOTH),
        ("Lund, 12 de marzo de 1861 – Bonn, 4 de junio de 1934\n\nFue pintor y vivió allí.", _BOTH),
        ("Лунд, 12 марта 1861 – Бонн, 4 июня 1934\n\nОн был ботаником.", _BOTH),
        ("* 1861 Lund † 1934 Bonn\nMaler und Zeichner.", _YEARS),
        ("* 12. März 1861 in Lund, † 4. Juni 1934 in Bonn\nMaler und Zeichner.", _BOTH),
        ("* 12. März 1861 in Lund\n† 4. Juni 1934 in Bonn\n\nMaler und Zeichner.", _BOTH),
        ("*12 March 1861, Lund, Sweden\n\n†4 June 1934, Bonn, Germany\n", _BOTH),
        ("Ola Ferrant (Lund 1861 – Bonn 1934) was a painter.", _YEARS),
        ("Ola Ferrant, born Ole Hansen (12 March 1861, Lund - 4 June 1934, Bonn) was a painter.", _BOTH),
        ("OLA FERRANT (Russian: Ола), born OLE HANSEN (12 March 1861, Lund - 4 June 1934, Bonn) was a painter.", _BOTH),
        ("Ola Ferrant, 1st Baron Holm, KCB (12 March 1861 – 4 June 1934) was a soldier.", _BOTH),
        ("FERRANT Ola. Composer and critic (Lund, 12 March 1861 – Rose Lane, Bonn, 4 June 1934), of Holm.", _BOTH),
        ("Compositeur et critique (Lund, 12 mars 1861 - Bonn, 4 juin 1934), il vécut là.", _BOTH),
        ("He was a son of Ola Ferrant (Lund, 12 March 1861 – Bonn, 4 June 1934), the organist.", _BOTH),
        ("OLA FERRANT\n(1861–1934)\nOla Ferrant was a painter of the sea.", _YEARS),
        (
            "Sir Ola Marcus Ferrant FRS (12 March 1861 – 4 June 1934) was a botanist.\n\n"
            "Ola Ferrant was born in Lund on 12 March 1861. He died in June 1934.",
            _BOTH,
        ),
    ],
)
def test_a_line_or_bracket_of_a_life_tells_birth_and_death(text, found):
    assert _lives(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Lund, 12 March 1861 – Bonn, 4 June 1863\n\nThe tour went by rail.",
        "Paris, 3 May 2019 – Lyon, 7 May 2019\n\nThe race was wet.",
        "It was shown in Lund, 12 March 1861 – Bonn, 4 June 1934 and sold.",
        "Offices: Lund, 12 March 1861 – Bonn, 4 June 1934\n",
        "* 1861 The mill opens\n* 1934 The mill closes",
        "* 12 March 1861: the mill opens\n* 4 June 1934: the mill closes",
        "† 1934 is the mark of a lost ship.",
        "* 1861 Lund\n* 1862 Bonn\n* 1863 Rome",
        "* 1861 Lund\n\nOne.\n\nTwo.\n\nThree.\n\n† 1934 Bonn",
        "Holm Mill (Lund 1861) was sold in 1934.",
        "The tour (Lund, 12 March 1861 – Bonn, 4 June 1861) was long.",
        "Two shows (Lund, 12 March 1861; Bonn, 4 June 1934) were held.",
        "The letters (12 March 1861 – 4 June 1934) are kept in Bonn.",
        "Her exhibitions (Lund, 1861 – Bonn, 1934) drew crowds and critics.",
        "The Holm Line (Lund – Bonn, 1861) was sold in 1934.",
        "12 March 1861 – 4 June 1934\n\nMinutes of the council are kept here.",
        "Model 4 (1861) was sold in Bonn until 1934.",
        "From Lund, 12 March 1861, to Bonn, 4 June 1934, the letters went.",
        "| Lund, 12 March 1861 | Bonn, 4 June 1934 |",
        "- 12 March 1861, Lund, the first hall opens\n- 4 June 1934, Bonn, the last hall closes",
    ],
)
def test_places_and_dates_of_anything_else_are_no_life(text):
    assert _lives(text) == []


def test_a_line_of_a_life_is_called_after_the_name_above_it():
    assert _titles("FERRANT, Ola\n(b. 1861, Lund, d. 1934, Bonn)\n\nShe was a painter of the sea.") == [
        "Ola Ferrant born",
        "Ola Ferrant dies",
    ]


def test_a_line_of_a_life_without_a_name_is_called_after_its_place():
    assert _titles("Lund, 12 March 1861 – Bonn, 4 June 1934\n\nHe was a botanist.") == ["Birth: Lund", "Death: Bonn"]


def test_letters_behind_a_name_and_a_peerage_are_no_part_of_it():
    assert _titles("Ola Ferrant, 1st Baron Holm, KCB (1861–1934) was a soldier.") == [
        "Ola Ferrant born",
        "Ola Ferrant dies",
    ]


def test_a_life_in_brackets_is_called_after_the_name_before_it_or_at_the_head():
    text = "FERRANT Ola. Composer and critic (Lund, 12 March 1861 – Rose Lane, Bonn, 4 June 1934), of Holm."
    assert _titles(text) == ["Ferrant Ola born", "Ferrant Ola dies"]
    text = "He was a son of Ola Ferrant (Lund, 12 March 1861 – Bonn, 4 June 1934), the organist."
    assert _titles(text) == ["Ola Ferrant born", "Ola Ferrant dies"]


def test_the_years_of_somebody_with_a_particle_in_his_name_are_a_life():
    text = "In 1896 the banker Carl von Tarn (1845-1917) became the club's first president."
    told = sorted((event.kind, event.title) for event in events_of(text) if event.kind in ("birth", "death"))
    assert told == [("birth", "Carl von Tarn born"), ("death", "Carl von Tarn dies")]


def test_labels_of_births_and_deaths_are_of_the_name_above():
    text = (
        "Carl Tarn\nBorn: Ulm, Norland, May 29, 1860\nDied: Lund, May 18, 1909\nA pupil of Ida Falk, he painted.\n\n"
        "Ida Falk\nBorn: Bonn, March 21 1835\nDied: Ulm, July 28, 1900\nThe school owes much to her."
    )
    assert sorted(event.title for event in events_of(text) if event.kind in ("birth", "death")) == [
        "Carl Tarn born",
        "Carl Tarn dies",
        "Ida Falk born",
        "Ida Falk dies",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Born: Bonn, 2 April 1871\nDied: Lund, 7 May 1930\nShe kept the bees.",
            [("birth", "1871-04-02"), ("death", "1930-05-07")],
        ),
        ("Died: Lund, 7 May 1930\nShe kept the bees.", [("death", "1930-05-07")]),
        ("Married: Lund, 7 May 1930", [("ceremony", "1930-05-07")]),
    ],
)
def test_a_label_of_a_life_says_what_its_day_is_of(text, told):
    assert [(event.kind, event.when.edtf) for event in events_of(text)] == told


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Ida Falk entered the world in Lund on July 4, 1930.", "birth"),
        ("Ida Falk, 84, of Ely, entered into eternal rest on March 24, 2020.", "death"),
        ("Ida Falk went home to be with the Lord on March 24, 2020.", "death"),
        ("He departed this life on 3 May 1820.", "death"),
        ("Ida Falk lost her battle with lung cancer on March 24, 2020.", "death"),
        ("Ida Falk passed peacefully at home on March 24, 2020.", "death"),
        ("Ida Falk passed quietly on March 24, 2020.", "death"),
        ("Ida Falk was called home on March 24, 2020.", "death"),
        ("Ida Falk was finally called home to glory on March 24, 2020.", "death"),
        ("Ida Falk gained her wings in heaven on March 24, 2020.", "death"),
        ("Ida Falk joined her Lord on March 24, 2020.", "death"),
        ("Her baby entered this world on March 24, 2020.", "birth"),
        ("Ida Falk joined the Choir Society on March 24, 2020.", "appointment"),
        ("Ida Falk entered the world championship on March 24, 2020.", None),
        ("The mayor of Ely lost her battle with the unions on March 24, 2020.", "conflict"),
        ("Ida Falk lost her fight with the champion on March 24, 2020.", None),
        ("Ida Falk was called home from Bonn on March 24, 2020.", None),
        ("The envoy was called home to Bonn on March 24, 2020.", None),
        ("Ida Falk passed quietly through Ulm on March 24, 2020.", None),
        ("The riders passed suddenly into a wood on March 24, 2020.", None),
        ("The election passed peacefully on March 24, 2020.", None),
        ("Pilot Ida Falk received her wings on March 24, 2020.", None),
        ("Ida Falk went home to her village on March 24, 2020.", None),
        ("Ida Falk went to be with her mother on March 24, 2020.", None),
        ("Ida Falk entered the kingdom of Tarnia on March 24, 2020.", None),
        ("The yacht left this world title unclaimed on March 24, 2020.", None),
        ("Ida Falk joined her Lord Provost at the table on March 24, 2020.", None),
        ("The club entered the world series on March 24, 2020.", None),
        ("Swing entered the world scene in 1931.", None),
        ("The brewery entered this world of sport on March 24, 2020.", None),
        ("The novel first saw the light in 1931.", None),
    ],
)
def test_what_obituaries_say_for_being_born_and_dying(sentence, kind):
    kinds = {event.kind for event in events_of(sentence)}
    assert kinds == {kind} if kind else not kinds & {"birth", "death"}


def test_years_behind_a_sentence_are_no_life_and_those_behind_an_inverted_name_are():
    assert events_of("He worked at the Weil Library in Ulm (1975-1981), served well and left.") == []
    told = sorted(event.title for event in events_of("FALK, IDA (1898–1991) American\n\nShe painted ships."))
    assert told == ["Ida Falk born", "Ida Falk dies"]
