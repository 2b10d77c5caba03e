"""Each language is told from its text, and says all that English is expected to say."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chrono import find_dates
from chrono.dates.joining import join
from chrono.dates.matching import find_drafts
from chrono.errors import ChronoError
from chrono.lang import detect, language, languages
from chrono.lang.language import build
from chrono.strategies import dated_documents
from chrono.strategies.meanings import KINDS
from chrono.strategies.phrasebook import phrasebook
from chrono.strict_yaml import parse, plain


@pytest.mark.parametrize("code", languages())
def test_a_language_is_told_from_a_few_sentences(code):
    @given(dated_documents(language=code, min_sentences=4))
    def check(dated):
        assert detect(dated.document.text) == code

    check()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "en"),
        ("7 5 2019", "en"),
        ("Table 4", "en"),
        ("Встреча 5 мая 2020", "ru"),
        ("Ташкент", "ru"),
        ("Réunion, 5 décembre 2020", "fr"),
        ("Reunión: 5 enero 2020", "es"),
        ("Sitzung, 5. März 2020", "de"),
        ("La Paz, 7 August 1825", "en"),
        ("El Paso, next Monday", "en"),
        ("Die Lorelei sank on October 3, 1891", "en"),
        ("L'orgue fut béni en octobre 1702", "fr"),
        ("Kein Brot dieses Jahr", "de"),
        ("The rover left Mars after dust had settled on it", "en"),
        ("The word «мир» is Russian, and the rest of this sentence is not.", "en"),
        ("Слово «peace» в этой фразе английское.", "ru"),
        ("会議は5月に開かれた。", "en"),
    ],
)
def test_script_and_months_tell_the_language_of_a_short_text(text, code):
    assert detect(text) == code


def test_the_language_given_beats_the_one_told():
    text = "El consejo se reunió el 5 de mayo de 2020."
    assert [m.value for m in find_dates(text, language="es")] == ["2020-05-05"]
    assert [m.value for m in find_dates(text)] == ["2020-05-05"]
    assert [m.value for m in find_dates(text, language="en")] != ["2020-05-05"]


# Short texts, as captions, headings and chronicles have them.
SHORT_TEXTS = {
    "de": ["Er starb 1932 in Wien.", "Montag, 5. August 2019", "Gestern in Köln", "Heute schneit es.", "3. Juni"],
    "en": ["The café reopened in May 1998.", "Die Hard opened July 15, 1988", "early 1990s", "May's vote", "Aug 12",
           "José Martínez was born in Málaga in 1932.", "On Monday the council of Córdoba met."],
    "es": ["Nació el 3 de mayo de 1901.", "Ayer en Lima", "El viernes votará el consejo.", "12 de octubre"],
    "fr": ["Né le 3 mai 1901.", "Hier à Lyon", "Lundi 5 août 2019", "La semaine prochaine à Paris", "12 juillet"],
    "ru": ["Лима, 3 мая 2019 г.", "Ул. Ленина, Paris"],
}  # fmt: skip


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in SHORT_TEXTS.items() for text in texts])
def test_a_few_words_tell_the_language(code, text):
    assert detect(text) == code


# Classes of words that a language has no use for: what English says by a word, it says by a shape or an ending.
NEEDLESS = {"de": {"ERA"}, "ru": {"ERA", "MOD"}}


@pytest.mark.parametrize("code", languages())
def test_a_language_lacks_no_words_that_it_needs(code):
    assert set(language(code).lacks()) <= NEEDLESS.get(code, set())


# Kinds of date that English can be written and read with, and these languages cannot yet.
LACKING = {"ru": {"christmas", "easter", "good_friday"}}


@pytest.mark.parametrize("code", languages())
def test_what_a_language_lacks_compared_with_english_is_listed(code):
    assert set(KINDS) - set(phrasebook(code).dates) == LACKING.get(code, set())


@pytest.mark.parametrize("code", languages())
def test_all_months_and_weekdays_have_names(code):
    words = language(code).words
    assert set(words["MONTH"]) == set(range(1, 13))
    assert set(words["WEEKDAY"]) == set(range(1, 8))


@pytest.mark.parametrize("code", sorted(set(languages()) - {"en"}))
def test_every_language_shows_what_it_finds_and_what_it_leaves(code):
    examples = [example for shape in language(code).shapes for example in shape.examples]
    assert any(example.spans for example in examples)
    assert any(not example.spans for example in examples)


@given(st.text(max_size=80))
def test_every_text_is_in_a_language_that_there_is(text):
    assert detect(text) in languages()


def test_the_small_language_of_the_guide_reads_its_own_examples():
    page = (Path(__file__).parent.parent / "docs/dates.md").read_text("utf-8")
    (source,) = re.findall(r"^```yaml\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    small = build("it", plain(parse(source)[0]))
    assert "WEEKDAY" in small.lacks()
    assert small.shapes[-1].name == "number", "what all languages share comes last"
    for shape in small.shapes:
        for example in shape.examples:
            found = join(find_drafts(example.text, small), example.text, small)
            spans = [(part.start, part.end) for draft in found for part in draft.parts or (draft,)]
            assert spans == list(example.spans), example.text


SMALL = """\
name: Small
detect: ut
weak: ""
abbreviations: ""
words:
  MONTH: {5: maius}
shapes:
  pair:
    make: calendar
    patterns: ["MONTH YEAR"]
"""


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "patterns",
            "pattern",
            "shape 'pair': unknown key 'pattern'; did you mean 'patterns'? (known: make, ",
        ),
        ("    make: calendar\n", "", "shape 'pair': the key 'make' is missing"),
        ('["MONTH YEAR"]', "MONTH YEAR", "shape 'pair': patterns: a list is wanted"),
        ("MONTH YEAR", "MOUNT YEAR", "shape 'pair': pattern 'MOUNT YEAR': the language has no 'MOUNT'"),
        ("MONTH YEAR", "(MONTH YEAR", "shape 'pair': pattern '(MONTH YEAR': a bracket is not closed"),
        ("MONTH YEAR", "<DAY> YEAR", "shape 'pair': pattern '<DAY> YEAR': the language has no macro 'DAY'"),
        ("words:", "word:", "the key 'words' is missing, or nothing stands under it"),
        ("  pair:\n    make: calendar\n", "  pair:\n", "shape 'pair': the key 'make' is missing"),
    ],
)
def test_a_fault_of_a_language_file_is_told_with_file_and_shape(old, new, message):
    assert build("it", plain(parse(SMALL)[0])).name == "Small"
    with pytest.raises(ChronoError, match=f"^it.yaml: {re.escape(message)}"):
        build("it", plain(parse(SMALL.replace(old, new))[0]))
