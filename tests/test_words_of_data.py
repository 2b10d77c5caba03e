"""The words of languages that stand in data: each of their sections is read, and what patterns are made of compiles."""

import re
from pathlib import Path

import pytest

from chrono.events.words.kinds import grammar
from chrono.events.words.phrases import any_phrase, phrases
from chrono.strict_yaml import shipped

PACKAGE = Path(__file__).parent.parent / "chrono"
FILES = sorted((PACKAGE / "events").rglob("*.py"))
CODE = "\n".join(path.read_text("utf-8") for path in FILES)
ROOMS = sorted(path.parent.name for path in (PACKAGE / "events").glob("*/words.yaml"))
PHRASES = shipped("chrono.events", "phrases.yaml")
# Of names that are made while the code runs, what stands before or behind the part in braces.
BEGINNINGS = tuple(set(re.findall(r"f[\"'](\w+_)\{", CODE)))
ENDS = tuple(set(re.findall(r"\}(_\w+)[\"']", CODE)))


def named_in(code: str) -> set[str]:
    """The names of sections that some code asks for, besides those that it makes while it runs."""
    return {match[1] for match in re.finditer(r"[\"'.](\w+)\b", code)}


def made(sections) -> set[str]:
    return {name for name in sections if name.startswith(BEGINNINGS) or name.endswith(ENDS)}


@pytest.mark.parametrize("table", ["grammar.yaml", "layout.yaml", "names.yaml", "phrases.yaml"])
def test_every_section_of_words_is_read(table):
    sections = shipped("chrono.events", table)
    assert set(sections) <= named_in(CODE) | made(sections)


@pytest.mark.parametrize("room", ROOMS)
def test_what_a_room_has_to_itself_is_read_there_and_nowhere_else(room):
    inside = "\n".join(path.read_text("utf-8") for path in (PACKAGE / "events" / room).glob("*.py"))
    outside = "\n".join(path.read_text("utf-8") for path in FILES if path.parent.name != room)
    sections = shipped(f"chrono.events.{room}", "words.yaml")
    assert set(sections) <= named_in(inside) | made(sections)
    asked_for_by_others = {name for name in sections if f'"{name}"' in outside}
    assert not asked_for_by_others, "these belong in grammar.yaml"


def test_no_section_of_words_stands_in_two_files():
    tables = [
        shipped("chrono.events", "grammar.yaml"),
        *(shipped(f"chrono.events.{room}", "words.yaml") for room in ROOMS),
    ]
    names = [name for table in tables for name in table]
    assert sorted(names) == sorted(set(names))
    assert all(grammar(name, "xx") == frozenset() for name in names if name != "irregular")


@pytest.mark.parametrize("section", list(PHRASES))
def test_the_phrases_of_a_section_make_a_pattern(section):
    assert re.compile(any_phrase(section))


@pytest.mark.parametrize("section", list(PHRASES))
def test_no_language_has_a_phrase_twice(section):
    for language in PHRASES[section]:
        assert len(set(phrases(section, language))) == len(phrases(section, language)), language


def test_phrases_are_asked_for_by_language():
    assert phrases("weekdays", "en")[0] == "monday"
    assert phrases("where", "de", "en") == ("wo", "where")


def test_a_blank_of_a_phrase_is_written_as_a_line_below():
    assert "opera house" in map(str.casefold, phrases("houses_of_towns"))
