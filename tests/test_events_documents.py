"""What whole documents tell: layout, own events, anniversaries, lists, lives, joining, ids."""

import attrs
import pytest
from hypothesis import given, settings

from chrono.events import extract
from chrono.events.layout.markup import masked
from chrono.events.layout.segments import segment
from chrono.reading import read_text
from chrono.strategies import documents


def events(text, date="2024-05-20", source="note.md", problems=None):
    (document,) = read_text(text, date=date, source=source)
    return extract(document, problems=problems)


def told(text, **options):
    return {(e.kind, e.when.edtf if e.when else None) for e in events(text, **options)}


ROADS = """# Road works

The crew met the mayor of Lund on 3 May 2011.

## See also

The first road was opened on 4 June 1999.
"""


def test_side_matter_has_no_events():
    assert told(ROADS) == {("meeting", "2011-05-03")}


def test_an_address_and_a_tag_hold_no_dates():
    text = "The [report](https://example.org/2019/03/04/report) <img alt='2018'> was published in 2021."
    assert told(text) == {("publication", "2021")}
    assert len(masked(text)) == len(text)


LIST = """## Milestones

- 4 March 2011: the mast is raised
- 9 March 2011: the mast falls
- 2012: new mast, in steel
"""


def test_every_item_of_a_dated_list_is_an_event_of_its_own():
    assert [e.when.edtf for e in events(LIST)] == ["2011-03-04", "2011-03-09", "2012"]


def test_a_heading_gives_its_year_to_what_stands_below():
    text = "## 1911\n\n- In April, the pier burns down.\n\n## 1912\n\nThe pier was rebuilt.\n"
    assert told(text, date=None) == {("milestone", "1911-04"), ("change", "1912")}


def test_times_below_a_day_are_times_of_that_day():
    text = (
        "# Outage\n\nAll times on 3 March 2021.\n\n- 06:00 – The disk is full.\n"
        "- 06:20 – The disk is cleared, as on 1 March.\n- 06:40 – All is well again.\n"
    )
    days = [e.when.earliest.isoformat() for e in events(text)]
    assert days.count("2021-03-03") == 3


def test_an_anniversary_is_two_linked_events():
    root, jubilee = events("Last year the town celebrated the 50th anniversary of the opening of its theatre.")
    assert (root.kind, root.when.edtf, jubilee.kind, jubilee.when.edtf) == ("opening", "1973", "anniversary", "2023")
    assert jubilee.ordinal == 50
    assert [(link.relation, link.target) for link in jubilee.links] == [("anniversary_of", root.id)]


def test_an_anniversary_edition_is_no_anniversary():
    assert told("The 20th anniversary forum was held on 3 May 2023.") == {("forum", "2023-05-03")}


def test_a_root_that_the_text_tells_itself_is_told_once():
    text = (
        "The theatre was opened on 20 May 1974. Today we celebrate the 50th anniversary of the opening of the theatre."
    )
    assert told(text) == {("opening", "1974-05-20"), ("anniversary", "2024-05-20")}


def test_two_mentions_are_one_event_with_both_quotes_and_the_finer_date():
    text = (
        "President Ana Ruiz met President Olaf Berg in Oslo in May 2011. Nothing came of it.\n\n"
        "Later Ruiz said that the day when Ana Ruiz met Olaf Berg in Oslo, 3 May 2011, was lost."
    )
    met = [event for event in events(text) if event.kind == "meeting"]
    assert len(met) == 1
    assert met[0].when.edtf == "2011-05-03"
    assert len(met[0].evidence) == 2


def test_two_editions_are_linked_and_never_one():
    text = "The 7th River Towns Forum was held in Ulm in 2018. The 8th River Towns Forum was held in Linz in 2019."
    seventh, eighth = events(text)
    assert (seventh.ordinal, eighth.ordinal) == (7, 8)
    assert seventh.series == eighth.series
    assert [(link.relation, link.target) for link in eighth.links] == [("edition_of", seventh.id)]


def test_ordinals_against_the_years_are_a_problem():
    problems = []
    events(
        "The 9th River Towns Forum was held in Ulm in 2018. The 8th River Towns Forum was held in Linz in 2019.",
        problems=problems,
    )
    assert ["edition 9 of River Towns Forum is dated 2018, before" in problem.message for problem in problems] == [True]


def test_years_behind_a_headword_are_a_life():
    text = "VOSS, CLARA (1861-1934).--Botanist, was born in Lund. In 1890 she published a flora.\n"
    assert told(text, date=None) >= {("birth", "1861"), ("death", "1934"), ("publication", "1890")}


def test_a_headline_tells_of_the_documents_own_day():
    text = "Minister Ana Ruiz meets Chancellor Olaf Berg\n\nThey spoke for an hour about fish.\n"
    assert told(text) == {("meeting", "2024-05-20")}


def test_minutes_tell_of_their_session():
    text = "# Minutes of the parish council, 3 March 1927\n\n1. The council decided to drain the pond.\n"
    assert told(text, date="1927-03-03") == {("session", "1927-03-03"), ("adoption", "1927-03-03")}


def test_hereby_is_a_date():
    assert told("The orders on lanterns are hereby revoked.") == {("termination", "2024-05-20")}


def test_an_id_survives_edits_elsewhere_and_differs_between_events():
    first = {event.id for event in events(LIST)}
    second = {event.id for event in events("# A preface\n\nNothing to see here.\n\n" + LIST)}
    assert first == second
    assert len(first) == 3


@pytest.mark.parametrize("gap", [" ", "\n", "  \n", "\u00a0"])
def test_a_sentence_is_found_across_its_line_break(gap):
    text = f"In March 2011 the two ministers of the coastal provinces met{gap}in Bergen, and agreed on herring."
    (event,) = events(text)
    assert event.evidence[0].quote == text


def test_units_keep_abbreviations_and_initials_together():
    text = "Mr. J. K. Orr of the U.S. Navy arrived. He left on 3 May, ca. noon. Am 20. Oktober war Markt."
    units = segment(text).units
    assert [text[u.start : u.end] for u in units] == [
        "Mr. J. K. Orr of the U.S. Navy arrived.",
        "He left on 3 May, ca. noon.",
        "Am 20. Oktober war Markt.",
    ]


@settings(deadline=None, max_examples=60)
@given(documents())
def test_every_quote_stands_where_it_says_and_marks_lie_inside(document):
    for event in extract(document):
        for evidence in event.evidence:
            assert document.text[evidence.start : evidence.end] == evidence.quote
            assert 20 <= len(evidence.quote) <= 800
            assert all(0 <= a < b <= len(evidence.quote) for a, b in evidence.marks)


@settings(deadline=None, max_examples=30)
@given(documents())
def test_the_same_document_gives_the_same_events(document):
    assert extract(document) == extract(attrs.evolve(document))


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "|||", "#", "- ", "(" * 500, "1." * 300, " " * 5000 + "in 2011", "a, " * 3000]
)
def test_odd_texts_are_read_without_fuss(text):
    from chrono.model import Document

    assert isinstance(extract(Document(text, "odd")), list)


def test_a_line_that_ends_in_a_link_goes_on_with_it():
    lines = "\n".join(f"Line {n} of a long text without a single blank line, as such texts come." for n in range(9))
    text = f"{lines}\n- Today, the guild opened a\n  [mill]({'x' * 120})\n  in Ulm.\n- No more.\n{lines}"
    (event,) = events(text)
    assert event.place is not None
    assert event.place.name == "Ulm"


def test_a_short_line_under_an_item_is_the_rest_of_it():
    layout = segment("- The guild opened the\nMill of Ulm\n\nMore of it.\n\n- Other")
    assert [unit.form for unit in layout.units] == ["item", "sentence", "item"]


def test_the_fields_at_the_head_of_a_restructured_text_are_no_sentences():
    text = (
        ":date: 2017-01-23\n:description: All good reports begin badly. Published in 2015.\n\nThey met in May 2016.\n"
    )
    assert told(text) == {("meeting", "2016-05")}


def test_a_number_of_years_before_the_word_makes_an_anniversary():
    (document,) = read_text("This week marks the 20-year anniversary of the fire at the mill.", date="2001-09-03")
    assert [event.kind for event in extract(document)] == ["milestone", "anniversary"]
    (document,) = read_text("The 20-year anniversary date is the day of hire.", date="2001-09-03")
    assert extract(document) == []
    (document,) = read_text("В этом году отмечается 150-летний юбилей моста.", date="2009-05-03")
    assert [event.when.edtf for event in extract(document)] == ["1859", "2009"]
