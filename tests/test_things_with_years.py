"""Wars, reigns, bodies and ages that are named with their years in brackets are no lives."""

from __future__ import annotations

import pytest

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
