"""What a text says over and over is read once, told as a problem, and never mistaken in a text that goes on."""

import chrono
from chrono.repetition import repetitions, shortened_markup, without_repetitions

LOOP = "They opened the ferry on 5 May 2020. "
MANY = LOOP * 1_000


def extracted(text):
    problems = []
    (document,) = chrono.read_text(text, date="2024-02-01", language="en")
    return document, chrono.extract(document, problems=problems), [problem.message for problem in problems]


def test_a_sentence_a_thousand_times_over_is_told_as_a_problem():
    _, events, problems = extracted(MANY)
    assert problems == ["35,000 characters repeat the 37 before them again and again, and are not read for events"]
    assert [event.when.edtf for event in events] == ["2020-05-05"]


def test_what_stands_before_and_behind_a_loop_is_read_and_quoted_in_its_place():
    before, behind = "The mill closed on 3 March 1999.\n\n", "\n\nThe dam opened on 7 June 2003."
    document, events, _ = extracted(before + MANY + behind)
    assert [event.when.edtf for event in events] == ["1999-03-03", "2003-06-07", "2020-05-05"]
    quotes = [quote for event in events for quote in event.evidence]
    assert all(document.text[quote.start : quote.end] == quote.quote for quote in quotes)


def test_lines_of_which_each_has_a_day_of_its_own_are_no_repetition():
    text = "\n".join(f"- {1500 + n}: the ferry is opened" for n in range(500))
    assert list(repetitions(text)) == []
    assert len(extracted(text)[1]) == 500


def test_a_sentence_fifty_times_over_is_read():
    assert list(repetitions(LOOP * 50)) == []


def test_a_row_of_dashes_is_no_repetition_of_words():
    assert list(repetitions("- " * 20_000)) == []


def test_blanks_stand_for_what_is_repeated():
    found = list(repetitions(MANY + "No more."))
    assert found == [(2_000, len(MANY), len(LOOP))]
    even = without_repetitions(MANY + "No more.", found)
    assert len(even) == len(MANY) + 8
    assert even[:2_000] == MANY[:2_000]
    assert even[2_000:].strip() == "No more."


def test_two_repetitions_are_found_apart():
    found = list(repetitions("ab " * 5_000 + MANY))
    assert [length for _, _, length in found] == [3, len(LOOP)]
    assert found[0][1] <= 15_000 < found[1][0]


ELEMENT = "<p>Ferry</p>"
PAGE = f"<html><body><p>The dam opened on 7 June 2003.</p>{ELEMENT * 1_000}<p>The mill closed.</p></body></html>"


def test_the_same_element_a_thousand_times_over_is_looked_at_a_few_times():
    short = shortened_markup(PAGE)
    assert short == PAGE.replace(ELEMENT * 1_000, ELEMENT * short.count(ELEMENT))
    assert 10 < short.count(ELEMENT) < 50


def test_elements_that_come_a_hundred_times_and_words_without_elements_stay():
    for page in (ELEMENT * 100, "<p>Ferry and dam.</p>" + " ferry" * 1_000, ""):
        assert shortened_markup(page) == page


def test_rows_of_which_each_has_its_own_number_stay():
    page = "".join(f"<tr><td>{n}</td><td></td></tr>" for n in range(1_000))
    assert shortened_markup(page) == page


def test_a_page_that_says_the_same_a_thousand_times_is_read_whole():
    (document,) = chrono.read_text(PAGE, source="ferry.html", language="en")
    assert document.text.split("\n\n") == ["The dam opened on 7 June 2003.", *["Ferry"] * 1_000, "The mill closed."]


def test_of_a_page_in_an_endless_loop_little_is_searched_for_its_article(monkeypatch):
    import trafilatura

    load, seen = trafilatura.load_html, []
    monkeypatch.setattr(trafilatura, "load_html", lambda page: seen.append(len(page)) or load(page))
    chrono.read_text(PAGE, source="ferry.html", language="en")
    assert seen[0] < 600
