"""Events that headings name and date, deeds behind dashes, and years of three digits that a sentence goes on from."""

import pytest
from telling import events_of, told_of_days

HEADINGS = {
    "# Battle of Mora, 3 May 1411": ("1411-05-03", "conflict", "Battle of Mora"),
    "# Siege of Mora, 1411": ("1411", "conflict", "Siege of Mora"),
    "# Siege of Mora (1411)": ("1411", "conflict", "Siege of Mora"),
    "Battle of Mora – 3 May 1411": ("1411-05-03", "conflict", "Battle of Mora"),
    "# Battle of Mora 7 May 1942 – 9 June 1943": ("1942-05-07/1943-06-09", "conflict", "Battle of Mora"),
    "# The Lund Massacre, 1819": ("1819", "conflict", "The Lund Massacre"),
    "# The founding of Lund, 3 May 1219": ("1219-05-03", "founding", "The founding of Lund"),
}


@pytest.mark.parametrize(("heading", "expected"), HEADINGS.items())
def test_a_heading_that_names_an_event_dates_it(heading, expected):
    text = f"{heading}\n\nThe walls were of oak and clay, and the lake lay to the west."
    assert told_of_days(text, "kind", "title") == [expected]


@pytest.mark.parametrize(
    "heading",
    [
        "# Notes on the siege of Lund, 3 May 1819",
        "# History of the attack, 2019",
        "# War and peace, 1819",
        "# After the siege of Mora, 1411",
    ],
)
def test_a_heading_of_something_else_names_no_event(heading):
    assert told_of_days(f"{heading}\n\nThe walls were of oak and clay, and the lake lay to the west.") == []


@pytest.mark.parametrize(
    "text",
    [
        "# Battle of the Clouds, 1819",
        "# Battle of Mora (1819)\n\nOil on wood, signed and dated.",
        "# Marriage at Mora (1819)\n\nThis fresco was found under plaster.",
        "# Siege of Mora (1979)\n\nThe film was shot on the coast.",
        "# Siege of Mora (1979)\n\nA boy hides in a cellar.\n\n# Siege of Lund\n\nThe town burned.",
        "# Battle of the Bands, 2011\n\nNine groups came from all over the county.",
        "# War of Words, 2011\n\nThe two mayors wrote many letters.",
    ],
)
def test_a_heading_that_no_story_follows_names_no_event(text):
    assert told_of_days(text) == []


def test_a_section_that_tells_of_its_day_itself_is_told_once():
    text = "# Battle of Mora, 7 May 1942\n\nOn 7 May 1942 Olaf attacked the camp."
    assert told_of_days(text, "title") == [("1942-05-07", "Olaf attacked the camp")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In May 1960, Paul Reed — who had been knighted in 1959 — was named premier.",
            [("1959", "award"), ("1960-05", "appointment")],
        ),
        ("The mill – rebuilt in 1811 – was sold to the town in 1902.", [("1811", "change"), ("1902", "change")]),
    ],
)
def test_what_stands_between_dashes_leaves_the_sentence_its_deed(text, expected):
    assert told_of_days(text, "kind") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town was founded in AD 618. It rose in 755, and in 757 Olaf was murdered.", "0757"),
        ("The town was founded in AD 618. In 625 most of it was sacked by the Danes.", "0625"),
        ("The town was founded in 420 BC. At the end of 404, the rebels seized the port.", "-0403"),
    ],
)
def test_years_of_three_digits_are_read_where_a_subject_follows(text, expected):
    assert told_of_days(text)[-1] == (expected,)


@pytest.mark.parametrize("text", ["The town was founded in AD 618. It rose, and in 300 Roman ships it found its salt."])
def test_what_is_counted_is_no_year(text):
    assert told_of_days(text) == [("0618",)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Reed Prize in Medicine 1902 was awarded to Paul Lund.", "award"),
        ("The 1902 Reed Prize was awarded to Paul Lund.", "award"),
        ("The River League became the Water Board in 1902.", "change"),
        ("He was the first president of Mora after independence in 1902.", "change"),
        ("In 1902, shortly before a conference in Lund, Paul Reed was named premier.", "appointment"),
    ],
)
def test_deeds_of_a_year(text, kind):
    assert told_of_days(text, "kind") == [("1902", kind)]


def test_a_prize_of_a_year_dates_no_other_deed():
    assert told_of_days("The 1902 Reed Prize is kept in the museum.") == []


def test_a_title_in_capitals_hides_no_life():
    text = "DR. PAUL REED (1909 - 1972)\n\nReed was a statesman. He was born on 18, September 1909 in Lund."
    assert told_of_days(text, "kind") == [("1909-09-18", "birth"), ("1972", "death")]


def test_two_sentences_that_open_with_years_of_three_digits_tell_of_early_times():
    text = "Olaf died at Mora in 845. In 851 they plundered Lund. In 860 the Danes came back and burned the ships."
    assert told_of_days(text) == [("0845",), ("0851",), ("0860",)]


def test_behind_one_such_sentence_alone_a_number_at_the_end_of_another_is_no_year():
    assert told_of_days("Olaf died at Mora in 845. In 851 they plundered Lund.") == [("0851",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("121 years ago today, on 8 July 1902, the ferry Mora entered service.", ("1902-07-08", "launch")),
        ("88 years ago today, on 16 June 1933 sloop-of-war Mora was decommissioned.", ("1933-06-16", "termination")),
        ("Olaf became the ruler of the isles on 3 May 1411.", ("1411-05-03", "appointment")),
        ("The allies drove Olaf out of Mora on 3 May 1813.", ("1813-05-03", "conflict")),
        ("He drove the bus across the bridge on 3 May 1913.", ("1913-05-03", "milestone")),
    ],
)
def test_a_sentence_tells_of_its_one_deed(text, expected):
    assert [(e.when and e.when.edtf, e.kind) for e in events_of(text)] == [expected]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [("Deaths (none)", "milestone"), ("(Meetings)", "meeting"), ("Meetings (selected)", "meeting")],
)
def test_brackets_of_a_heading_say_what_stands_below_it_where_nothing_else_does(heading, kind):
    text = f"3 May 1920: Opened the hall.\n\n# {heading}\n\n4 May 1920: Talked of the roof."
    assert [event.kind for event in events_of(text)][-1] == kind
