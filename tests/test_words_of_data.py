"""The words of languages that stand in data: each of their sections is read, and what patterns are made of compiles."""

import re
from pathlib import Path

import pytest

from chrono.events.phrases import any_phrase, phrases
from chrono.strict_yaml import shipped

PACKAGE = Path(__file__).parent.parent / "chrono"
CODE = "\n".join(path.read_text("utf-8") for path in (PACKAGE / "events").glob("*.py"))
PHRASES = shipped("chrono.events", "phrases.yaml")
# Sections whose names are made of two parts, the one in quotation marks in the code, the other a value.
IN_PARTS = re.compile(r"role_(\w+)|(birth|death)_title|vita_(\w+)")


@pytest.mark.parametrize("table", ["grammar.yaml", "layout.yaml", "names.yaml", "phrases.yaml"])
def test_every_section_of_words_is_read(table):
    named = {match[1] for match in re.finditer(r"[\"'.](\w+)\b", CODE)}
    sections = {section: IN_PARTS.fullmatch(section) for section in shipped("chrono.events", table)}
    unread = [name for name, parts in sections.items() if name not in named and not parts]
    assert not unread
    assert all({part for part in parts.groups() if part} <= named for parts in sections.values() if parts)


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
