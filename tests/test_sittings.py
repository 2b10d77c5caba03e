"""Notes under a heading for each day: talk is one session a day, what was decided is told by itself."""

import chrono

NOTES = """# 4 May 2017

- The board discussed the leaking roof.
- The committee reviewed the accounts.
- The board approved the budget.
- The treasurer will write to the bank.

# 11 May 2017

- The board considered the offer of a printer.
- The board discussed the fees and decided to keep them.
"""


def told(text, date=None):
    (document,) = chrono.read_text(text, source="notes.md", date=date)
    found = [(e.when and e.when.edtf, e.kind, e.status, len(e.evidence)) for e in chrono.extract(document)]
    return sorted(found, key=lambda one: (one[0] or "", one[1]))


def test_the_talk_of_a_day_is_one_session_and_a_decision_an_event():
    assert told(NOTES) == [
        ("2017-05-04", "adoption", "held", 1),
        ("2017-05-04", "session", "held", 2),
        ("2017-05-11", "adoption", "held", 1),
        ("2017-05-11", "session", "held", 1),
    ]


def test_talk_on_one_day_of_a_chronicle_is_no_sitting():
    text = "# 4 May 2017\n\n- The board discussed the roof.\n\n# 6 May 2017\n\n- The roof burned down.\n"
    assert ("2017-05-04", "announcement", "held", 1) in told(text)


def test_what_is_to_be_done_after_a_day_that_is_past_is_not_of_that_day():
    text = "# 4 May\n\n- The mayor will open the pool.\n\n# 5 May\n\n- The pool will be painted by Bo Lind.\n"
    assert told(text.replace("May", "May 2017"), date="2018-01-01") == []
    assert [one[:3] for one in told(text.replace("May", "May 2017"), date="2017-04-01")] == [
        ("2017-05-04", "opening", "planned"),
        ("2017-05-05", "milestone", "planned"),
    ]


def test_a_heading_of_no_known_year_gives_none():
    text = "## 12 May – The dam breaks\n\n## 3 June\n\n- The club founded a library.\n\n## 9 June\n\n- It was opened.\n"
    assert {date for date, *_ in told(text)} == {None}
    assert {date for date, *_ in told(text.replace("June", "June 1931"))} == {"1931-05-12", "1931-06-03", "1931-06-09"}


def test_what_an_item_says_behind_its_first_sentence_is_no_event_without_a_deed():
    text = "## 2001\n\n- __May:__ The league was formed. Its focus is on founding {} and on mending boats.\n"
    text += "\n## 2002\n\n- __June:__ It was sold.\n"
    assert [one[:2] for one in told(text.format("weirs"))] == [("2001-05", "founding"), ("2002-06", "change")]
    deed = text.replace("Its focus is on founding", "It founded a school for")
    assert ("2001", "founding") in {one[:2] for one in told(deed)}


def test_a_day_of_speaking_in_an_entry_leaves_the_headings_their_own_days():
    text = "# April 6\n\n- The board approved the plan.\n- Next week it will vote.\n"
    text += "\n# April 13\n\n- The board elected Bo Lind.\n"
    text += (
        "\n# April 20\n\n- The board looked back at Orgelfest 2017.\n\n# April 27\n\n- The board founded a school.\n"
    )
    assert [one[:2] for one in told(text) if one[1] != "adoption" or one[2] == "held"] == [
        ("2017-04-06", "adoption"),
        ("2017-04-13", "appointment"),
        ("2017-04-27", "founding"),
    ]
