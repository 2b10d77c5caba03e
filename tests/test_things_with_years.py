"""Wars, reigns, bodies and ages that are named with their years in brackets are no lives."""

from __future__ import annotations

import pytest
from telling import told_of_days

from chrono.events import extract
from chrono.reading import read_text


def _told(text: str) -> list[tuple[str, str | None]]:
    (document,) = read_text(text, source="note")
    return [(event.kind, event.when and event.when.edtf) for event in extract(document)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Thirty Days' War (1618–1648) was a conflict in the north.", [("conflict", "1618/1648")]),
        ("The First Holm War (1312–1331) was fought between Vara and Lund.", [("conflict", "1312/1331")]),
        ("The siege of Holm (3 May – 12 July 1643) was part of a war.", [("conflict", "1643-05-03/1643-07-12")]),
        ("The Salt Rebellion (1745–1746) was a rising of miners.", [("conflict", "1745/1746")]),
        ("The reign of Vara (1312–1331) was marked by famine.", [("appointment", "1312/1331")]),
        ("His presidency (1912–1931) was marked by debt.", [("appointment", "1912/1931")]),
        ("The Holm Company (1720–1731) was a trading house.", [("founding", "1720"), ("termination", "1731")]),
        ("The Kingdom of Vara (1312–1431) was a state.", [("founding", "1312"), ("termination", "1431")]),
        ("The Vara Gazette (1851–1939) was a newspaper.", [("founding", "1851"), ("termination", "1939")]),
        ("Holm Bridge (1890–1899) was a railway bridge.", [("founding", "1890"), ("termination", "1899")]),
        ("The Salt Expedition (1901–1904) was led by a baker.", [("visit", "1901/1904")]),
        ("The Tin Age (1300–1500) was a time of plenty.", []),
        ("Der Holmer Krieg (1618–1648) war ein Konflikt im Norden.", [("conflict", "1618/1648")]),
        (
            "Die Holmer Zeitung (1851–1939) war eine Tageszeitung.",
            [("founding", "1851"), ("termination", "1939")],
        ),
        ("La guerre de Holm (1618-1648) est un conflit du nord.", [("conflict", "1618/1648")]),
        ("La guerra de Holm (1618-1648) fue un conflicto del norte.", [("conflict", "1618/1648")]),
        ("Холмская война (1618—1648) — военный конфликт на севере.", [("conflict", "1618/1648")]),
        ("Холмская республика (1918—1940) — государство на севере.", [("founding", "1918"), ("termination", "1940")]),
    ],
)
def test_years_behind_a_thing_are_those_of_a_war_reign_or_body(text, told):
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Ann Vale (1672–1725) was a sailor.",
        "Peter the Bold (1672–1725) was a duke.",
        "Ida Queen of Holm (1642–1687) was a queen.",
        "The Venerable Oda (1672–1725) was a monk.",
        "The Rev. Otto Holm (1672–1725) was a priest.",
        "John Church (1672–1725) was a bishop of the abbey.",
        "Otto War (1672–1725) was a miller.",
        "Ida Bridges (1872–1925) was a singer.",
        "Anna Theatre (1872–1925) was an actress in a theatre.",
        "Bo College (1872–1925) was a teacher.",
        "King George Vale (1738–1820) was a king.",
        "Young Holm (1738–1820) was a piper.",
        "Lord Age (1738–1820) was a judge.",
        "BRIDGE, OTTO (1672–1725), was a sailor.",
        "Otto Krieg (1872–1925) war ein Maler.",
        "Анна Война (1872—1925) — певица из Холма.",
        "Marie Guerre (1872-1925) est une chanteuse.",
    ],
)
def test_years_behind_somebody_are_those_of_a_life(text):
    assert [kind for kind, _ in _told(text)] == ["birth", "death"]


def test_a_war_named_with_its_years_in_a_sentence_is_a_conflict_over_them():
    assert told_of_days("The keep was taken in the Second Weavers' War (1263–67).", "kind", "title") == [
        ("1263/1267", "conflict", "Second Weavers' War")
    ]
    assert told_of_days("The clerk kept a map of the War Office (1850–1853).", "kind") == []


def test_years_that_touch_the_next_ruler_s_are_those_of_a_reign():
    text = "## Otto II (1154–1189)\n\nHe built a keep in 1170.\n\n## Odo I (1189–1199)\n\nHe went on crusade in 1190."
    told = told_of_days(text, "kind", "title")
    assert ("1154/1189", "appointment", "Otto II") in told
    assert not {"birth", "death"} & {kind for _, kind, _ in told}


def test_years_behind_the_reign_of_somebody_are_no_life():
    assert told_of_days("The keep was rebuilt during the reign of Otto II (1154–89).", "kind") == []


def test_years_of_a_ruler_that_nothing_tells_to_be_of_a_reign_are_his_life():
    told = told_of_days("Otto II (1133–1189) was a king of the north.", "kind")
    assert told == [("1133", "birth"), ("1189", "death")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Between 1907 and 1914 the width of the lock was increased.", [("1907/1914", "change")]),
        ("The duke spent £1,115 on the keep between 1210 and 1216.", [("1210/1216", "milestone")]),
        ("The duke spent 3 years in Ulm between 1210 and 1216.", []),
        ("Between 1960 and 1970 the number of pupils increased.", []),
    ],
)
def test_what_was_done_over_a_stretch_of_years_is_an_event_and_a_count_is_none(text, told):
    assert told_of_days(text, "kind") == told
