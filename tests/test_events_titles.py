"""A title stands alone on a timeline: it has its subject, and no hole where a date was."""

import pytest

import chrono


def titles(text, date="2020-06-01"):
    (document,) = chrono.read_text(text, source="note.txt", date=date)
    return {event.kind: event.title for event in chrono.extract(document)}


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        (
            "The harbour board met in Lisbon on 5 November 2019 and signed the dredging contract.",
            "meeting",
            "The harbour board met in Lisbon",
        ),
        (
            "John Smith was appointed director in 2015 and died on 4 April 2018 in London.",
            "death",
            "John Smith died in London",
        ),
        (
            "John Smith was appointed director in 2015 and died on 4 April 2018 in London.",
            "appointment",
            "John Smith was appointed director",
        ),
        ("The strike of 1974 ended in defeat.", "conflict", "The strike ended in defeat"),
        (
            "In 1998 Maria Silva founded the pilots' school, which opened its doors on 3 March 1999.",
            "opening",
            "The pilots' school opened its doors",
        ),
        ("A year ago the two boards met in Porto.", "meeting", "The two boards met in Porto"),
        (
            "A meeting of the Council of Ports with Bo Rask took place on 3 May 2019.",
            "session",
            "Meeting of the Council of Ports",
        ),
        ("The first crew graduated in July 2019, and the ship left.", "milestone", "The first crew graduated"),
        ("Also, on 3 May 2019, the city opened a new bridge.", "opening", "The city opened a new bridge"),
    ],
)
def test_a_title_has_its_own_verb_and_no_hole(text, kind, title):
    assert titles(text)[kind] == title


def test_a_person_who_is_named_elsewhere_stands_for_the_pronoun():
    text = "Anna Berg was born in Oslo on 3 May 1901. She founded the Nordic Chess Club in 1925."
    assert titles(text)["founding"] == "Anna Berg founded the Nordic Chess Club"


def test_a_long_title_ends_where_a_clause_ends():
    text = (
        "On 4 May 2019 the Ministry of Transport and Communications opened the northern railway bridge across the bay, "
        "which the towns on both shores had asked for since the ferry was lost in a storm."
    )
    assert titles(text)["opening"] == (
        "The Ministry of Transport and Communications opened the northern railway bridge across the bay"
    )


def test_a_title_is_one_line_of_at_most_a_hundred_characters():
    text = "On 4 May 2019 the committee opened " + "a very long and winding description " * 20 + "."
    (title,) = titles(text).values()
    assert len(title) <= 100
    assert "\n" not in title
