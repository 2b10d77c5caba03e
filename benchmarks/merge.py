"""How long it takes to merge many mentions on one core, and how that grows with their number.

    python benchmarks/merge.py [10000 100000]

The mentions are made up: three reports of an event on average, over thirty years, with changed wording, missing places
and people, and one date in ten known only to the month or year. The same numbers give the same mentions every time.
"""

from __future__ import annotations

import random
import sys
import time

import attrs

from chrono.merging import clusters, combine
from chrono.merging.likeness import Features, Likeness, same
from chrono.model import Event, Evidence, Participant, Place
from chrono.when import Day, When

VERBS = {
    "meeting": "meets",
    "visit": "visits",
    "forum": "forum with",
    "session": "session with",
    "signing": "signs treaty with",
    "announcement": "announces plan for",
    "opening": "opens centre in",
    "appointment": "appoints envoy to",
}
TOPICS = ("trade", "water", "energy", "transport", "harvest", "customs", "culture", "schools", "rail", "steel", "gas")


def names(dice: random.Random, count: int) -> list[str]:
    """Invented names of two or three syllables."""
    syllables = [a + b for a in "bdfgklmnprstv" for b in ("a", "e", "i", "o", "ar", "en", "ist", "ov")]
    return ["".join(dice.choices(syllables, k=dice.choice((2, 3)))).title() for _ in range(count)]


def mentions(count: int, seed: int = 1) -> list[Event]:
    """So many mentions of about a third as many events."""
    dice = random.Random(seed)
    people, places = names(dice, 800), names(dice, 400)
    first = Day(1990, 1, 1).number
    made: list[Event] = []
    while len(made) < count:
        day = Day.from_number(first + dice.randrange(30 * 365))
        one, other = dice.sample(people, 2)
        kind = dice.choice(sorted(VERBS))
        title = f"{one} {VERBS[kind]} {other} on {dice.choice(TOPICS)} and {dice.choice(TOPICS)}"
        whole = Event("", title, kind, When.from_date(day), "explicit", place=Place(dice.choice(places)),
                      participants=(Participant(one), Participant(other)))  # fmt: skip
        for _ in range(min(dice.choice((1, 2, 3, 3, 6)), count - len(made))):
            made.append(report(dice, whole, day, len(made)))
    return made


def report(dice: random.Random, whole: Event, day: Day, number: int) -> Event:
    """One document's version of an event."""
    when = dice.choices((whole.when, When.of(day.year, day.month), When.of(day.year)), (18, 1, 1))[0]
    words = whole.title.split()
    if dice.random() < 0.4:
        words.pop(dice.randrange(1, len(words)))
    title = " ".join(words)
    quote = f"It was reported that {title}."
    return attrs.evolve(
        whole,
        id=f"e{number}",
        title=title,
        when=when,
        place=whole.place if dice.random() < 0.7 else None,
        participants=whole.participants[: dice.choice((1, 2, 2))],
        evidence=(Evidence(f"d{number // 5}.txt", 100, 100 + len(quote), quote),),
    )


def main(counts: list[int]) -> None:
    """Print one line for each count: time, comparisons, and how many times those of the count before."""
    before = None
    for count in counts:
        events = mentions(count)
        start = time.process_time()
        timeline = combine(events)
        seconds = time.process_time() - start
        compared = comparisons(events)
        growth = (
            f"; {seconds / before[0]:.1f} times as long, {compared / before[1]:.1f} times as many" if before else ""
        )
        line = f"{count:,} mentions: {len(timeline):,} events in {seconds:.1f} s, {compared:,} comparisons{growth}"
        print(line, flush=True)
        before = seconds, compared


def comparisons(events: list[Event]) -> int:
    """How often two mentions are compared: the same on every machine."""
    count = 0

    def counting(a: Features, b: Features) -> Likeness | None:
        nonlocal count
        count += 1
        return same(a, b)

    clusters.same = counting
    try:
        combine(events)
    finally:
        clusters.same = same
    return count


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [10_000, 100_000])
