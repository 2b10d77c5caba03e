"""A sentence is cut where another verb takes over, and each part knows who does it."""

import pytest

from chrono.dates import find_dates
from chrono.events.sentences.clauses import clauses
from chrono.events.words.cues import heard
from chrono.events.words.wording import Wording


def told(text):
    """Each clause as "subject: its words", a reduced passive with a star."""
    dates = [(mention.start, mention.end) for mention in find_dates(text)]
    tokens = heard(text, 0, len(text), dates)

    def words(first, last):
        return text[tokens[first].start : tokens[last - 1].end]

    return [
        f"{words(*c.subject) if c.subject else ''}{'*' if c.reduced else ''}: {words(c.first, c.last)}"
        for c in clauses(Wording(text, tokens))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The probe was launched on 4 May 1999 and landed two years later.",
            ["The probe: The probe was launched on 4 May 1999", "The probe: and landed two years later"],
        ),
        (
            "The trial ended in 2003, and on 3 May 2005 the ward was closed.",
            ["The trial: The trial ended in 2003", "the ward: and on 3 May 2005 the ward was closed"],
        ),
        (
            "Its head, Dr Ida Falk, who had found the cure in 1919, was given the medal in 1926.",
            [
                "Its head, Dr Ida Falk: Its head, Dr Ida Falk",
                "Dr Ida Falk: who had found the cure in 1919",
                "Its head, Dr Ida Falk: was given the medal in 1926",
            ],
        ),
        ("Built in 1901, the mill burned down.", ["the mill*: Built in 1901", "the mill: the mill burned down"]),
        (
            "About us: built in 1901, the mill burned down.",
            [": About us", "the mill*: built in 1901", "the mill: the mill burned down"],
        ),
        (
            "Founded in 1902, the glass mill makes lamps.",
            ["the glass mill*: Founded in 1902", "the glass mill makes lamps: the glass mill makes lamps"],
        ),
        (
            "The mill, built in 1901, was sold in 1950.",
            ["The mill*: The mill, built in 1901", "The mill: was sold in 1950"],
        ),
        (
            "He left the mill in 1903, opened a shop in 1907, then became its agent and died in 1911.",
            [
                "He: He left the mill in 1903",
                "He: opened a shop in 1907",
                "He: then became its agent",
                "He: and died in 1911",
            ],
        ),
        (
            "He taught at Ulm until 1853, went to Ghent in 1854 and returned.",
            ["He: He taught at Ulm until 1853", "He: went to Ghent in 1854", "He: and returned"],
        ),
        (
            "The church was rebuilt in 1720, crowned with a spire in 1733 and sold.",
            ["The church: The church was rebuilt in 1720, crowned with a spire in 1733", "The church: and sold"],
        ),
        (
            "The mayor, the bishop and the two consuls met on Monday.",
            ["The mayor, the bishop and the two consuls: The mayor, the bishop and the two consuls met on Monday"],
        ),
        (
            "The board passed the plan, the budget and the report, and chose Mr Hill as its head.",
            [
                "The board: The board passed the plan, the budget and the report",
                "The board: and chose Mr Hill as its head",
            ],
        ),
        (
            "The bank said that the branch in Riga will be closed in 2024.",
            ["The bank: The bank said", "the branch in Riga: that the branch in Riga will be closed in 2024"],
        ),
        ("On 8 May 1954 Holme beat Riverton 2-1.", ["Holme: On 8 May 1954 Holme beat Riverton 2-1"]),
        (
            "The wall fell; the gate stood until 1703.",
            ["The wall: The wall fell", "the gate: the gate stood until 1703"],
        ),
        (
            "The bank said that Ida Falk and Bo Lind met on Monday.",
            ["The bank: The bank said", "Ida Falk and Bo Lind: that Ida Falk and Bo Lind met on Monday"],
        ),
        ("The wall fell—the gate stood.", ["The wall: The wall fell", "the gate: the gate stood"]),
        ("Closed", [": Closed"]),
        ("The rebuilt hall of the united parishes, 1903.", []),
    ],
)
def test_a_sentence_is_cut_between_its_verbs(text, expected):
    assert told(text) == expected
