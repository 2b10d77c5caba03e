"""The strategies keep their promises: bounds, names of bad arguments, dull minimal examples, registration."""

import datetime
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from chrono import strategies
from chrono.model import Document
from chrono.strategies.meanings import KINDS, Scope
from chrono.strategies.phrasebook import phrasebook, phrasebooks
from chrono.when import PRECISIONS, Day, When

ROOT = Path(__file__).parent.parent


@given(strategies.days(min_value="2019-11-07", max_value=datetime.date(2020, 2, 1)))
def test_days_keep_their_bounds(day):
    assert Day(2019, 11, 7) <= day <= Day(2020, 2, 1)


@given(strategies.whens(min_value="1990-02-03", max_value="2010-11-12", open_ended=False))
def test_no_day_of_a_date_is_out_of_bounds(when):
    assert Day(1990, 2, 3) <= when.earliest
    assert when.latest <= Day(2010, 11, 12)


@pytest.mark.parametrize("precision", PRECISIONS)
def test_every_precision_can_be_asked_for_alone(precision):
    when = find(strategies.whens(precisions=[precision]), lambda when: True)
    assert when.precision == precision
    assert when.days is None or when.days < 40_000


@given(strategies.whens(qualified=False))
def test_plain_dates_can_be_asked_for(when):
    assert not when.approximate
    assert not when.uncertain


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: strategies.days(min_value="2020-01-02", max_value="2020-01-01"), "min_value=2020-01-02 .* max_value"),
        (lambda: strategies.days(min_value="tomorrow"), "min_value='tomorrow'"),
        (lambda: strategies.days(max_value="2020"), "max_value='2020'"),
        (lambda: strategies.whens(precisions=["week"]), "precisions=.*week"),
        (lambda: strategies.whens(precisions=[]), "precisions=\\[\\]"),
        (
            lambda: strategies.whens(min_value="2020-01-02", max_value="2020-03-01", precisions=["year"]),
            "precisions=.*min_value=2020-01-02",
        ),
        (lambda: strategies.documents(min_sentences=-1), "min_sentences=-1"),
        (lambda: strategies.date_expressions(language="xx"), "language='xx' .* en"),
        (lambda: strategies.date_expressions(type="WHEN"), "type='WHEN' .* DATE, TIME"),
        (lambda: strategies.date_expressions(type="SET", kinds=["day"]), "kinds=.*type='SET'"),
        (lambda: strategies.date_expressions(kinds=["fortnight"]), "kinds=.*fortnight"),
        (lambda: strategies.date_expressions(min_value="0900-01-01"), "min_value=0900-01-01"),
        (lambda: strategies.date_expressions(reference="2300-01-01"), "reference=2300-01-01"),
        (lambda: strategies.documents(min_sentences=3, max_sentences=2), "min_sentences=3 .* max_sentences=2"),
        (lambda: strategies.evidence(document=Document("short", "a.txt")), "document has 5"),
        (lambda: strategies.events(kinds=()), "kinds=\\(\\)"),
        (lambda: strategies.timelines(min_size=3, max_size=2), "min_size=3 .* max_size=2"),
    ],
)
def test_a_bad_argument_is_refused_by_name(make, message):
    with pytest.raises(InvalidArgument, match=message):
        make()


@pytest.mark.parametrize(
    ("strategy", "dull"),
    [
        (strategies.days(), Day(2000, 1, 1)),
        (strategies.days(min_value="2019-11-07"), Day(2019, 11, 7)),
        (strategies.whens(), When.of(2000)),
        (strategies.whens(min_value="2019-03-01", max_value="2019-03-05"), When.of(2019, 3, 1)),
    ],
)
def test_examples_shrink_to_something_dull(strategy, dull):
    assert find(strategy, lambda value: True) == dull


@given(st.data(), strategies.documents(min_sentences=2))
def test_evidence_quotes_the_document_given(data, document):
    quote = data.draw(strategies.evidence(document=document))
    assert document.text[quote.start : quote.end] == quote.quote
    assert 20 <= len(quote.quote) <= 800


@given(strategies.evidence())
def test_evidence_is_as_long_as_it_says_and_marks_lie_inside(quote):
    assert quote.end - quote.start == len(quote.quote)
    assert all(0 <= start <= end <= len(quote.quote) for start, end in quote.marks)


@given(strategies.events())
def test_an_event_has_a_basis_just_where_it_has_a_date(event):
    assert (event.when is None) == (event.basis == "none")


@given(strategies.timelines())
def test_ids_of_a_timeline_are_its_own_and_events_are_in_order(timeline):
    assert len({event.id for event in timeline}) == len(timeline)
    assert [event.when is None for event in timeline] == sorted(event.when is None for event in timeline)


@given(strategies.dated_sentences())
def test_a_sentence_has_its_expression_where_it_says(sentence):
    assert sentence.text[sentence.start : sentence.end] == sentence.expression.text
    assert sentence.expression.lead.casefold() in sentence.text.casefold()


@given(strategies.dated_documents(max_sentences=4))
def test_a_dated_document_has_its_sentences_where_it_says(dated):
    for offset, sentence in dated.sentences:
        assert dated.document.text[offset:].startswith(sentence.text)
        assert dated.document.date.when == When.from_date(sentence.expression.reference)


@pytest.mark.parametrize("language", phrasebooks())
def test_every_expression_of_a_language_has_an_edtf_that_is_one(language):
    @settings(max_examples=3 * settings.default.max_examples)
    @given(strategies.date_expressions(language=language))
    def check(expression):
        assert expression.type == KINDS[expression.kind].type
        assert (expression.edtf is None) == (expression.type in ("DURATION", "SET"))
        assert expression.edtf is None or When.parse(expression.edtf)

    check()


@pytest.mark.parametrize("language", phrasebooks())
def test_every_template_of_a_phrasebook_can_be_filled(language):
    book = phrasebook(language)
    scope = Scope(Day(1600, 1, 1), Day(2099, 12, 31), Day(2000, 1, 1))

    for kind, templates in book.dates.items():
        check_filled(kind, templates, book, scope)


def check_filled(kind, templates, book, scope):
    @settings(max_examples=1, suppress_health_check=[HealthCheck.filter_too_much])
    @given(KINDS[kind].meanings(scope))
    def check(meaning):
        for template in templates:
            text = book.fill(template, {**meaning.fields, "unit": "day"}, meaning.places)
            assert text.count("<") == text.count(">") == 1
            assert not set("{}~") & set(text)

    check()


@given(
    strategies.date_expressions(kinds=["day"], min_value="1914-07-28", max_value="1918-11-11", reference="1920-01-01")
)
def test_expressions_keep_their_bounds_and_reference(expression):
    assert "1914-07-28" <= expression.value <= "1918-11-11"
    assert expression.reference == Day(1920, 1, 1)


def test_expressions_shrink_to_the_plainest_words():
    assert find(strategies.date_expressions(), lambda expression: True).text == "today"
    assert find(strategies.date_expressions(kinds=["day"]), lambda expression: True).text == "1 January 2000"


def run(code, *paths):
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, [*paths, ROOT]))}
    return subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True).stdout


def test_importing_chrono_does_not_import_hypothesis():
    assert run("import chrono, sys; chrono.When; print('hypothesis' in sys.modules)").strip() == "False"


def test_an_installed_chrono_is_known_to_hypothesis(tmp_path):
    entry = (
        (ROOT / "pyproject.toml").read_text("utf-8").partition("[project.entry-points.hypothesis]")[2].split("\n")[1]
    )
    info = tmp_path / "chrono_timeline-0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: chrono-timeline\nVersion: 0\n")
    (info / "entry_points.txt").write_text("[hypothesis]\n" + entry.replace('"', "") + "\n")
    code = (
        "from hypothesis import given, settings, strategies as st; import chrono\n"
        "for kind in (chrono.When, chrono.Day, chrono.Event, chrono.Timeline, chrono.Document):\n"
        "    settings(max_examples=1)(given(st.from_type(kind))(lambda value: print(type(value).__name__)))()"
    )
    assert run(code, tmp_path).split() == ["When", "Day", "Event", "Timeline", "Document"]


def test_the_strategies_load_before_hypothesis_is_loaded():
    code = (
        "import chrono.strategies as s; from hypothesis import strategies as st; print(st.from_type(s.DatedDocument))"
    )
    assert "DatedDocument" in subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout


def test_without_hypothesis_the_strategies_name_their_extra():
    code = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "try:\n import chrono.strategies\nexcept ImportError as error:\n print(error)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout
    assert told == 'chrono.strategies needs: pip install "chrono-timeline[strategies]"\n'
