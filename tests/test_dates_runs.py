"""Of a phrase that is said over and over each date is what it is by itself, though few of them are worked out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chrono.dates import find_dates, finding
from chrono.dates.runs import runs, shortened

PHRASES = (
    "Q1 ", "5–6 May ", "1998\n", "1998: ", "is 1998 ", "12:30 ", "on Monday, ", "In May. ", "the day after ",
    "next year, ", "they had met on 3 March; ", "(until 1850) ", "30 February, ", "# 4 June\n", "by autumn ",
    "March 3, ", "May 1944, ", "then, a year later, ", "Firm, founded in 1987, grew. ",
)  # fmt: skip
BETWEEN = ("", "They will come in ", "In 1944 they had left. ", "\n\n## 1999\n\n", "It opened on 9 July (", ") by ")
LONG = 400


def told(text: str, reference: str | None = "2024-02-01") -> list[object]:
    problems: list[object] = []
    return [*find_dates(text, reference=reference, language="en", problems=problems), *problems]


def one_by_one(text: str, reference: str | None = "2024-02-01") -> list[object]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finding, "runs", lambda text: [])
        return told(text, reference)


def worked_out(text: str, monkeypatch: pytest.MonkeyPatch) -> int:
    count, mention = [], finding._mention
    monkeypatch.setattr(finding, "_mention", lambda *args: count.append(0) or mention(*args))
    told(text)
    return len(count)


@pytest.mark.parametrize("phrase", ["Q1 ", "5–6 May ", "1998\n", "1998: ", "is 1998 ", "## 1998\n"])
def test_of_dates_that_repeat_each_other_a_few_are_worked_out(phrase, monkeypatch):
    assert worked_out(phrase * 4_000, monkeypatch) < 700


def test_dates_that_differ_are_all_worked_out(monkeypatch):
    text = "".join(f"on {n % 28 + 1} May {n + 1700}; " for n in range(200))
    assert worked_out(text, monkeypatch) == 200


def test_dates_that_each_count_from_the_one_before_go_on():
    values = [mention.value for mention in find_dates("In 1900. " + "The following year. " * LONG, language="en")]
    assert values == [str(1900 + n) for n in range(LONG + 1)]


def test_what_stands_before_and_after_a_run_is_heard_by_the_dates_near_it():
    run = "9 June; " * LONG
    first, *rest, last = find_dates(f"They had met on {run} and it will be on 9 June.", reference="2024-02-01")
    assert (first.value, last.value) == ("2023-06-09", "2024-06-09")
    assert len(rest) == LONG - 1


def test_a_date_after_a_run_counts_from_its_last():
    text = "3 March 1990 " * LONG + "and the next day"
    assert find_dates(text, reference="2024-02-01", language="en")[-1].value == "1990-03-04"


@settings(max_examples=60)
@given(st.sampled_from(BETWEEN), st.sampled_from(PHRASES), st.integers(1, LONG), st.sampled_from(BETWEEN))
def test_a_run_says_what_its_dates_say_one_by_one(before, phrase, count, behind):
    text = before + phrase * count + behind + "9 July."
    assert told(text) == one_by_one(text)
    assert told(text, None) == one_by_one(text, None)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.text(max_size=40), st.text("ab ", min_size=1, max_size=9), st.integers(0, 900))))
def test_what_is_left_out_of_a_text_goes_on_as_what_stands_before_it(parts):
    text = "".join(before + phrase * count for before, phrase, count in parts)
    for run in runs(text):
        assert (run.end - run.begin) % run.step == 0
        assert text[run.begin - 1024 : run.end + 256 - run.step] == text[run.begin - 1024 + run.step : run.end + 256]
    assert len(shortened(text, runs(text))) == len(text) - sum(run.end - run.begin for run in runs(text))
