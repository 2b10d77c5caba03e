"""Timelines of any size from a fixed seed, for measuring: no clock, no document, the same every time."""

from __future__ import annotations

import random

from chrono.model import Conflict, Decision, Era, Event, Evidence, Link, Participant, Place, SourceDocument, Timeline
from chrono.when import When

KINDS = ["summit", "signing", "visit", "forum", "meeting", "session", "announcement", "anniversary"]
SUBJECTS = [
    "river", "harbour", "grain", "border", "fisheries", "climate", "energy", "customs", "youth", "digital", "rail",
    "border water", "transit", "archive", "language", "seed bank", "observatory", "ferry",
]  # fmt: skip
GATHERINGS = [
    "commission", "working group", "round table", "conference", "protocol", "consultations", "plenary", "workshop",
    "dialogue", "accord", "panel", "hearing",
]  # fmt: skip
PEOPLE = [
    f"{first} {last}"
    for first in ("Ada", "Bruno", "Chiara", "Dmitri", "Elif", "Farah", "Goran", "Hana")
    for last in ("Moreau", "Okafor", "Lindqvist", "Sato", "Petrov", "Quispe", "Weiss", "Yilmaz")
]
PLACES = [
    Place(name, country)
    for name, country in (
        ("Alta Ria", "Orrland"), ("Port Amber", "Orrland"), ("Kestrel", "Valdora"), ("Nine Wells", "Valdora"),
        ("Lindhaven", "Skerry"), ("Old Quay", "Skerry"), ("Tamar Cross", "Ostria"), ("Weir", "Ostria"),
    )
]  # fmt: skip
OPENINGS = [
    "According to the register,", "The bulletin reports that", "Delegates recall that", "The minutes note that",
    "A notice in the gazette says that", "In a letter to the council,",
]  # fmt: skip
ENDINGS = [
    "after two days of talks.", "before the assembly rose.", "with observers present.", "at the request of both sides.",
    "and a record was kept.",
]  # fmt: skip


def timeline(size: int, seed: int = 7) -> Timeline:
    """So many events over the years 1900 to 2026, dates of every precision, a few undated."""
    chance = random.Random(seed)
    events = tuple(_event(chance, number) for number in range(size))
    sources = sorted({evidence.source for event in events for evidence in event.evidence})
    return Timeline(
        events=events,
        title=f"{size:,} synthetic events",
        description="Made from a fixed seed, to measure the page with.",
        documents=tuple(SourceDocument(source, characters=40_000) for source in sources),
        decisions=(Decision("merged", (events[0].id,), "Two documents tell the same event"),) if events else (),
        eras=(Era("The long calm", When.parse("1923/1938")), Era("The opening", When.parse("1989/2004"))),
    )


def _event(chance: random.Random, number: int) -> Event:
    when = When.parse(_date(chance)) if chance.random() > 0.01 else None
    title = f"{chance.choice(SUBJECTS).capitalize()} {chance.choice(GATHERINGS)} {number + 1}"
    people = tuple(Participant(name) for name in chance.sample(PEOPLE, chance.randint(0, 3)))
    quote = (
        f"{chance.choice(OPENINGS)} the {title} met in {chance.choice(PLACES).name} on {when}, {chance.choice(ENDINGS)}"
    )
    start = chance.randrange(40_000)
    mark = quote.index(str(when))
    source = f"documents/{chance.choice(SUBJECTS).replace(' ', '-')}-{chance.randrange(40):02}.txt"
    evidence = Evidence(source, start, start + len(quote), quote, ((mark, mark + len(str(when))),))
    return Event(
        id=f"e{number + 1}",
        title=title,
        kind=chance.choice(KINDS),
        when=when,
        basis="explicit" if when else "none",
        status=chance.choices(["held", "planned", "recurring", "cancelled"], [90, 5, 3, 2])[0],
        place=chance.choice(PLACES) if chance.random() < 0.7 else None,
        participants=people,
        series="Rivers forum" if chance.random() < 0.05 else None,
        links=(Link("part_of", f"e{chance.randrange(number) + 1}"),) if number and chance.random() < 0.02 else (),
        confidence=round(chance.uniform(0.35, 1), 2),
        reasons=("the date stands in the sentence",),
        evidence=(evidence,),
        origin=chance.choices(["extracted", "curated", "both"], [80, 8, 12])[0],
        conflicts=_conflict(chance, when),
    )


def _conflict(chance: random.Random, when: When | None) -> tuple[Conflict, ...]:
    if when is None or when.precision != "day" or chance.random() > 0.02:
        return ()
    return (Conflict("when", when.shift(days=chance.randint(200, 900)).edtf, (), "another register differs"),)


def _date(chance: random.Random) -> str:
    year = 1900 + int(126 * chance.random() ** 0.7)
    month, day = chance.randint(1, 12), chance.randint(1, 28)
    form = chance.random()
    if form < 0.62:
        return f"{year}-{month:02}-{day:02}"
    if form < 0.76:
        return f"{year}-{month:02}"
    if form < 0.86:
        return f"{year}"
    if form < 0.91:
        return f"{year}~"
    return f"{year}-{month:02}-{day:02}/{year + chance.randint(0, 2)}-12-{chance.randint(28, 31)}"
