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
