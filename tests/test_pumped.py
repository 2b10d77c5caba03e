"""Texts made of one phrase over and over cost in proportion to their length, whichever rule they aim at.

Processor time is compared with itself, never with a clock: a busy machine slows both sides. The figures themselves
are for `benchmarks/pumped.py`.
"""

import ast
import importlib
import pkgutil
import re
import runpy
from pathlib import Path

import pytest

import chrono
from chrono.lang import language, languages
from chrono.reading.html_lines import visible_text

ROOT = Path(__file__).parent.parent
PUMPED = runpy.run_path(str(ROOT / "benchmarks/pumped.py"))
pumped, seconds = PUMPED["pumped"], PUMPED["seconds"]

TRIES = 5


def too_steep(work, phrase, longest=8_000, made=pumped):
    """Whether a text four times as long costs more than nine times as much, in every one of five tries.

    In proportion it would cost four times as much, by the square sixteen times.
    """
    for _ in range(TRIES):
        short = seconds(work, made(phrase, longest // 4))
        long = seconds(work, made(phrase, longest), turns=1)
        # What is over in a moment has nothing to grow from: the square of it would not be over.
        if long < 0.05 or long <= 9 * short:
            return False
    return True


@pytest.mark.parametrize(
    ("room", "phrase"), [(room, phrase) for room, (_, phrases) in PUMPED["ROOMS"].items() for phrase in phrases]
)
def test_a_pumped_text_costs_in_proportion_to_its_length(room, phrase):
    work = PUMPED["ROOMS"][room][0]
    work(PUMPED["WARM"])
    assert not too_steep(work, phrase)


def test_a_long_sentence_is_not_looked_through_for_each_of_its_dates():
    work = PUMPED["ROOMS"]["dates"][0]
    work(PUMPED["WARM"])
    assert not too_steep(work, "since 1996 professor in Lund\n", longest=128_000, made=PUMPED["broken"])


# Signs that stand between two sentences, thousands of them, where one is meant.
RUNS = (" ", "\t", "\n", "\xa0", "-", "_", "*", "#", "|", ".", ",", '"', "(", "[", "<", "=", "–", ":", "1 ", "a ")
BESIDE = (
    ("President Ann Holm met Carl Berg in Rome on 5 May 2020", ". They signed in Lyon in 1999."),
    ("\n1998 – the hall is built\n1999", "\n2001 – they met in Rome"),
)


@pytest.mark.parametrize("run", RUNS)
def test_a_run_of_one_sign_between_two_sentences_costs_in_proportion(run):
    work = PUMPED["ROOMS"]["events"][0]
    work(PUMPED["WARM"])
    for before, behind in BESIDE:
        assert not too_steep(lambda text, before=before, behind=behind: work(before + text + behind), run)


def loop():
    """Work of the same kind as that of the readers, which took 5 ms where the limits were set."""
    words = ("5 May 2020 they met in Rome. " * 500).split(" ")
    for _ in range(6):
        {word: word.casefold() for word in words if not word.isdigit() and f"{word}." not in words[:9]}


def too_dear(room, phrase, length=4_000):
    """Whether a text costs three times what its length and its dates allow, in every one of five tries.

    The limit is that of the benchmark; by the loop beside it, it is of the machine as it is just now.
    """
    work, text = PUMPED["ROOMS"][room][0], pumped(phrase, length)
    a_date = PUMPED["SECONDS_A_DATE"][room]
    allowed = length / 100_000 * PUMPED["SECONDS_OF"].get(phrase, PUMPED["SECONDS"])
    allowed += PUMPED["dates_in"](text, room) * a_date if a_date else 0
    for _ in range(TRIES):
        slowness = seconds(lambda _: loop(), "", turns=1) / 0.005
        if seconds(work, text, turns=1) <= 3 * allowed * max(1, slowness):
            return False
    return True


@pytest.mark.parametrize(
    ("room", "phrase"), [(room, phrase) for room, (_, phrases) in PUMPED["ROOMS"].items() for phrase in phrases]
)
def test_a_pumped_text_costs_what_its_length_and_its_dates_allow(room, phrase):
    assert not too_dear(room, phrase)


def test_what_reads_a_text_twenty_times_over_is_seen(monkeypatch):
    work = PUMPED["ROOMS"]["dates"][0]
    monkeypatch.setitem(PUMPED["ROOMS"], "dates", (lambda text: [work(text) for _ in range(20)], ()))
    assert too_dear("dates", "5–6 May ")


@pytest.mark.parametrize("tag", PUMPED["MARKUP"])
def test_tags_without_end_are_gone_over_once(tag):
    assert not too_steep(visible_text, tag, longest=100_000)


def patterns():
    """Every regular expression of the package: those in its modules, in its functions, and in the language data."""
    found = {}
    for module in pkgutil.walk_packages(chrono.__path__, "chrono."):
        if module.name.endswith("__main__"):
            continue
        path = Path(importlib.import_module(module.name).__file__)
        for value in vars(importlib.import_module(module.name)).values():
            for item in value.values() if isinstance(value, dict) else [value]:
                if isinstance(item, re.Pattern) and isinstance(item.pattern, str):
                    found.setdefault(item.pattern, item)
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re.") and node.args:
                literal = node.args[0]
                if isinstance(literal, ast.Constant) and isinstance(literal.value, str):
                    found.setdefault(literal.value, re.compile(literal.value))
    for code in languages():
        for shape in language(code).shapes:
            for pattern in shape.patterns:
                found.setdefault(pattern.regex.pattern, pattern.regex)
    return found


# fmt: off
SCRAPS = (
    " ", "\n", " \n", "a", "A", "a ", "Aa ", "1", "1 ", "1,", ".", ",", "-", "\"", "(", "[", "*", "<", "|", "_", "A.",
    "of ", "and ",
)
# fmt: on


def test_no_pattern_of_the_package_costs_more_than_the_square():
    slow, found = [], patterns()
    for source, pattern in found.items():
        for scrap in SCRAPS:
            text = pumped(scrap, 100)
            # The square of a hundred is over in a hundredth of this; what is once slow may have met a busy machine.
            if all(seconds(pattern.search, text + "\x01", turns=turns) > 0.1 for turns in (1, TRIES)):
                slow.append((source, scrap))
                break
    assert slow == []
    assert len(found) > 300
