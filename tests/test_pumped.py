"""Texts made of one phrase over and over cost in proportion to their length, whichever rule they aim at.

Processor time is compared with itself, never with a clock: a busy machine slows both sides. The figures themselves
are for `benchmarks/pumped.py`.
"""

import ast
import importlib
import pkgutil
import re
import runpy
import time
from pathlib import Path

import pytest

import chrono
from chrono.lang import language, languages
from chrono.reading.html import visible_text

ROOT = Path(__file__).parent.parent
PUMPED = runpy.run_path(str(ROOT / "benchmarks/pumped.py"))
pumped, seconds = PUMPED["pumped"], PUMPED["seconds"]

SHORT, LONG = 2_000, 8_000
DOUBLINGS = 2
MOST_SECONDS = 4.0  # for LONG characters: some ten times what the slowest costs


def too_steep(work, phrase):
    """Whether the longer text costs more than 2.5 times as much at each doubling, three times in a row."""
    work(PUMPED["WARM"])
    for _ in range(3):
        long = seconds(work, pumped(phrase, LONG), turns=1)
        # What is over in a moment has nothing to grow from: the square of it would not be over.
        if long < 0.05 or long <= 2.5**DOUBLINGS * seconds(work, pumped(phrase, SHORT)):
            return False
        assert long < MOST_SECONDS
    return True


@pytest.mark.parametrize(
    ("room", "phrase"), [(room, phrase) for room, (_, phrases) in PUMPED["ROOMS"].items() for phrase in phrases]
)
def test_a_pumped_text_costs_in_proportion_to_its_length(room, phrase):
    assert not too_steep(PUMPED["ROOMS"][room][0], phrase)


@pytest.mark.parametrize("tag", PUMPED["MARKUP"])
def test_tags_without_end_are_gone_over_once(tag):
    text = pumped(tag, 100_000)
    assert seconds(visible_text, text, turns=1) < 3


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
            start = time.process_time()
            pattern.search(text + "\x01")
            if time.process_time() - start > 0.1:
                slow.append((source, scrap))
                break
    assert slow == []
    assert len(found) > 300
