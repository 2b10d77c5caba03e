"""What each event of a text costs does not grow with how many the text tells: steps are counted, never time."""

import pytest

import chrono
from chrono.events import joining
from chrono.events.sentences import pronouns

PARTS = ("Alder", "Birk", "Carn", "Dell", "Esk", "Fenn", "Gorse", "Holm", "Ister", "Jarn")


def name(number):
    return "".join(PARTS[int(digit)] for digit in str(number)).capitalize()


def told(text):
    (document,) = chrono.read_text(text, source="hall", date="2024-02-01", language="en")
    return chrono.extract(document)


@pytest.fixture
def compared(monkeypatch):
    """The pairs of drafts that were compared, as they come."""
    pairs, same = [], joining._same
    monkeypatch.setattr(joining, "_same", lambda *pair: pairs.append(pair[:2]) or same(*pair))
    return pairs


def test_events_of_different_days_of_a_month_are_not_compared(compared):
    text = " ".join(f"On {n % 28 + 1} May 2020 the {name(n)} Council met in {name(n + 3)}." for n in range(280))
    assert len(told(text)) == 280
    assert len(compared) < 280 * 10


def test_events_of_one_month_are_compared_with_the_last_of_them(compared):
    text = " ".join(f"In May 2020 the {name(n)} Mill was opened." for n in range(400))
    assert len(told(text)) == 400
    assert len(compared) <= 400 * 250


@pytest.mark.parametrize(
    "text",
    [
        "The Alder Council met in May 2020. On 5 May 2020 the Alder Council met.",
        "On 5 May 2020 the Alder Council met. The Alder Council met in May 2020.",
        "The Alder Council met from 4 to 6 May 2020. On 5 May 2020 the Alder Council met.",
        "On 31 December 2019 the Alder Council met. The Alder Council met from 30 December 2019 to 2 January 2020.",
    ],
)
def test_a_day_is_joined_with_the_month_or_the_days_it_lies_in(text):
    assert len(told(text)) == 1


def test_the_same_event_is_found_again_behind_a_hundred_others():
    between = " ".join(f"On {n % 27 + 1} May 2020 the {name(n)} Mill was opened." for n in range(100))
    text = f"On 28 May 2020 the Elder Council met in Rome. {between} The Elder Council met in Rome on 28 May 2020."
    assert sum(event.kind == "meeting" for event in told(text)) == 1


def test_whom_they_means_is_looked_for_in_the_sentences_just_before(monkeypatch):
    asked, subjects = [], pronouns._subjects
    monkeypatch.setattr(pronouns, "_subjects", lambda *sentence: asked.append(sentence) or subjects(*sentence))
    text = "They met. " * 200
    assert pronouns.antecedent(text, len(text) - 10, (), "they") is None
    assert len(asked) <= 20


@pytest.mark.parametrize("between", ["", "They met. ", "They met.\n\n", "(They ate.) \n \n  "])
def test_whom_they_means_is_found_before_sentences_that_name_nobody(between):
    text = "The brothers left. " + between * 9
    assert pronouns.antecedent(text + "They stayed.", len(text), (), "they") == "The brothers"


def test_lines_without_full_stops_are_no_sentence_that_says_whom_they_means(monkeypatch):
    asked = []
    monkeypatch.setattr(pronouns, "_subjects", lambda *sentence: asked.append(sentence) or (None, None))
    text = "The brothers left\n" + "Monday they met\n" * 80
    assert pronouns.antecedent(text, len(text) - 10, (), "they") is None
    assert asked == []


def test_a_long_sentence_says_whom_they_means():
    text = "The brothers left" + ", as everybody said who had been there" * 20 + ". "
    assert pronouns.antecedent(text + "They stayed.", len(text), (), "they") == "The brothers"
