import chrono
from chrono.events import extract

LOG = """Duty log
3 March 2026

07:45 The incident was closed.

4 March 2026

09:00 The review meeting was held.
17:30 The last report was published.
"""


def dates(text):
    (document,) = chrono.read_text(text, source="log.txt")
    return {event.kind: (event.when.edtf, event.basis) for event in extract(document) if event.when}


def test_a_time_alone_keeps_the_day_it_stands_in_whatever_the_tense():
    found = dates(LOG)
    assert found["meeting"][0] == "2026-03-04T09:00"
    assert found["publication"] == ("2026-03-04T17:30", "narrative")


def test_a_day_without_a_year_still_has_its_year_inferred():
    assert dates("3 March 2026\n\nThe report was published on 24 February.")["publication"] == (
        "2026-02-24",
        "inferred_year",
    )


def test_the_first_hour_below_a_day_begins_a_line_of_its_own():
    text = "Tour of the north\n\nMonday 9 September 2019\n08:30 Flight from Leeds\n14:00 Tour of the harbour\n"
    (document,) = chrono.read_text(text, source="log.txt")
    assert [e.when.edtf for e in extract(document)] == ["2019-09-09T08:30", "2019-09-09T14:00"]


def test_a_step_of_a_log_is_told_though_its_verb_looks_like_a_noun():
    text = "# Outage\n\nDate: 14 March 2023\n\n- 09:12 Error rate rises\n- 09:14 Pager fires\n"
    (document,) = chrono.read_text(text, source="log.md")
    assert [e.when.edtf for e in extract(document)] == ["2023-03-14T09:12", "2023-03-14T09:14"]
