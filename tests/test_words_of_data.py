"""The words of languages that stand in data: each of their sections is read, and what patterns are made of compiles."""

import re
from pathlib import Path

import pytest

from chrono.events.words.phrases import any_phrase, phrases
from chrono.strict_yaml import shipped

PACKAGE = Path(__file__).parent.parent / "chrono"
CODE = "\n".join(path.read_text("utf-8") for path in (PACKAGE / "events").rglob("*.py"))
PHRASES = shipped("chrono.events", "phrases.yaml")
# Of names that are made while the code runs, what stands before or behind the part in braces.
BEGINNINGS = tuple(set(re.findall(r"f[\"'](\w+_)\{", CODE)))
ENDS = tuple(set(re.findall(r"\}(_\w+)[\"']", CODE)))


@pytest.mark.parametrize("table", ["grammar.yaml", "layout.yaml", "names.yaml", "phrases.yaml"])
def test_every_section_of_words_is_read(table):
    named = {match[1] for match in re.finditer(r"[\"'.](\w+)\b", CODE)}
    sections = shipped("chrono.events", table)
    made = {name for name in sections if name.startswith(BEGINNINGS) or name.endswith(ENDS)}
    assert set(sections) <= named | made


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
