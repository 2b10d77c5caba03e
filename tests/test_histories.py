"""Sentences as histories, annals and old dictionaries have them."""

import pytest
from telling import events_of

import chrono


def told(text: str, date: str | None = None) -> list[tuple[str, str]]:
    return [(event.kind, event.when.edtf) for event in events_of(text, source="note", date=date) if event.when]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("In 1914, on the outbreak of war, he joined the navy.", ("appointment", "1914")),
        ("In 1788, with the signing of the pact, the siege ended.", ("signing", "1788")),
    ],
)
def test_a_date_at_the_head_is_that_of_the_deed_and_not_of_its_circumstances(sentence, event):
    assert event in told(sentence)
    assert len(told(sentence)) == 1


def test_a_feast_behind_a_day_is_that_day():
    assert told("The island was sighted on 6 April 1722, Easter Sunday.") == [("milestone", "1722-04-06")]


def test_what_was_completed_years_later_has_a_date_of_its_own():
    told_of_bridge = told("Work on the bridge began in 1887 and was completed four years later.")
    assert told_of_bridge == [("launch", "1887"), ("milestone", "1891")]
    assert told("Work began in 1887, and they completed the first half of 1888 in peace.") == [("launch", "1887")]


def test_a_label_that_goes_on_as_a_sentence_is_one():
    assert told("Published by Harbour Press in 1993, it sold badly.") == [("publication", "1993")]
    assert told("# Title\n\nPublished by Harbour Press in 1993\n\nThe text.") == []


def test_a_brother_of_a_lodge_ends_no_sentence():
    assert told("In May, 1947, Bro. W.R. Low was elected Master.") == [("appointment", "1947-05")]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("By 1958 he had built a mill.", ("founding", "1958")),
        ("The island was conquered by May 1943.", ("conflict", "1943-05")),
        ("They were gone by April 1920, when the mill closed.", ("termination", "1920-04")),
        ("On 9 April 1920 the town fell, ending the war.", ("conflict", "1920-04-09")),
        ("The 1957 invasion of the island came to nothing.", ("conflict", "1957")),
        ("The speech inspired him to return to Ulm in 1974.", ("milestone", "1974")),
    ],
)
def test_what_was_done_by_a_date_or_is_named_by_it_is_an_event(sentence, event):
    assert event in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "By 1958 the town was small.",
        "The 2024 election is about jobs.",
        "Energy prices fell in July 1958, and all was well.",
        "Towards the end of the 460s BC the town was small.",
    ],
)
def test_what_was_so_by_a_date_is_no_event(sentence):
    assert told(sentence) == []


def test_a_participle_with_a_date_of_its_own_is_a_deed():
    text = "The crew built a pier in June 1940, digging a well on the island in September 1940."
    assert told(text) == [("founding", "1940-06"), ("founding", "1940-09")]
    assert told("He died in June 1940, being ill.") == [("death", "1940-06")]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Ida Falk was revealed to be appearing in the film in December 2016.", ("announcement", "2016-12")),
        ("The conquest of the isle, a free harbour state, was over in May 1287.", ("conflict", "1287-05")),
        ("The village was abandoned in 1922.", ("termination", "1922")),
        (
            "The minister announced the raising of the tenth division and of the brigades and the regiments in the "
            "northern hills under it by the hoisting of flags, on 1 March 2015.",
            ("announcement", "2015-03-01"),
        ),
    ],
)
def test_a_date_belongs_to_the_verb_that_has_a_tense(sentence, event):
    assert told(sentence) == [event]


def test_the_anniversary_of_what_a_date_is_of_is_not_on_that_date():
    text = "The conquest of the isle came on 17 January 1287, the anniversary of which is a holiday."
    assert ("anniversary", "1287-01-17") not in told(text)


def test_what_is_abandoned_is_left_where_it_is_no_plan():
    (document,) = chrono.read_text("The attempt was abandoned in 1922. The fort was abandoned in 1923.", source="note")
    assert [event.status for event in chrono.extract(document)] == ["cancelled", "held"]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        (
            "In May 1861, because of the stubborn defence of the few companies at the ford in the hills above the town "
            "of Lund, a march of the whole army on the capital was halted.",
            ("milestone", "1861-05"),
        ),
        (
            "On 23 July 1962, fourteen states, among them Aldland, the Isles, the League of the Free Towns and the two "
            "Marches of the North, signed the pact.",
            ("signing", "1962-07-23"),
        ),
    ],
)
def test_a_date_at_the_head_of_a_long_sentence_finds_its_verb(sentence, event):
    assert event in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        (
            "It was chartered as a village in 1872,[7] and as a town in 1888.",
            [("founding", "1872"), ("founding", "1888")],
        ),
        ("The tower was rebuilt in 1841 and again in 1871.", [("change", "1841"), ("change", "1871")]),
        ("She was appointed director effective 20 November 1889.", [("appointment", "1889-11-20")]),
        ("The rules are effective 20 November 1889.", [("entry_into_force", "1889-11-20")]),
        (
            "The hamlet was called Elm and took the name of Saint Lucy, after the patron of its early chapel, in 1870.",
            [("change", "1870")],
        ),
    ],
)
def test_a_verb_left_out_is_that_of_the_half_before(sentence, events):
    assert told(sentence) == events


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("He filled various posts, until in 1722 he became organist at Zerbst.", ("appointment", "1722")),
        ("She worked as a clerk until in 1903 she opened a shop of her own.", ("opening", "1903")),
    ],
)
def test_what_follows_until_and_its_date_happened_then(sentence, event):
    assert event in told(sentence)


def test_what_lasted_until_a_year_tells_of_no_event_of_that_year():
    assert told("The mill opened daily until 1903.") == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Founded 1904. Closed 1931. Reopened 1950.", ("termination", "1931")),
        ("The canal was dug between 1904 and 1911.", ("milestone", "1904/1911")),
    ],
)
def test_short_notes_and_years_of_work_are_events(text, event):
    assert event in told(text)


def test_the_same_year_opens_what_was_done_next():
    text = "Otto Berg married Ida Holm on 3 May 1801 and the same year moved to Lund."
    (document,) = chrono.read_text(text, source="note")
    assert {(e.kind, e.when.edtf) for e in chrono.extract(document) if e.when} == {
        ("ceremony", "1801-05-03"),
        ("visit", "1801"),
    }


def test_a_share_that_changes_hands_is_no_figure():
    assert told("He purchased his brother's share of the farm in 1791.") == [("change", "1791")]
    assert told("Exports bought a growing share of the market in 1990.") == []


def test_how_far_back_what_is_kept_goes_founds_nothing():
    assert told("The parish keeps registers and letters dating from 1651.") == []
    assert told("The parish records date from 1651.") == []
    assert told("The corn hall dates from 1871.") == [("founding", "1871")]
    assert told("The records office dates from 1871.") == [("founding", "1871")]
    assert told("The villa with a large library of maps and letters dates from 1871.") == [("founding", "1871")]
    assert told("The census bureau dates from 1871.") == [("founding", "1871")]
    assert told("The archive of the mill dating from 1871 was sold.") == [("founding", "1871")]


def test_a_feast_before_a_day_is_that_day():
    assert told("The chapel burned down in 1901. It was consecrated on Christmas Day, December 25, 1905.") == [
        ("milestone", "1901"),
        ("ceremony", "1905-12-25"),
    ]
    assert told("It opened on New Year's Day (January 1, 1905).") == [("opening", "1905-01-01")]


@pytest.mark.parametrize("heading", ["About us", "About the author"])
def test_a_page_about_somebody_is_no_side_matter(heading):
    history = "The mill opened in 1922."
    assert told(f"# {heading}\n\n{history}") == [("opening", "1922")]
    assert told(f"# Tarn Mill\n\n## {heading}\n\n{history}") == [("opening", "1922")]
    assert told(f"# Floods\n\nThe bridge fell on 3 May 2004.\n\n## {heading}\n\n{history}") == [
        ("milestone", "2004-05-03")
    ]


def test_months_that_make_years_are_counted_from_a_year_as_years():
    assert told("In 1898 the club moved. Twelve months later, the club was disbanded.")[1] == ("termination", "1899")
    assert told("In May 1898 the club moved. Twelve months later, it was disbanded.")[1] == ("termination", "1899-05")


def test_what_was_good_in_all_the_years_founds_nothing():
    assert told("We celebrate 25 years of excellence in 2020.") == [("anniversary", "2020")]
    assert ("founding", "1995") in told("We celebrate 25 years of the Tarn Library in 2020.")


def test_a_sum_that_is_given_for_something_is_given_then():
    assert told("Carl Tarn gave $500,000 to rebuild the hospital in 1909.") == [("milestone", "1909")]
    assert told("General was added to its name in 1959.") == [("change", "1959")]


def test_two_years_of_which_one_is_meant_are_when_it_was():
    assert told("Built as a theatre by prisoners of war in 1916/17, the hall was let.")[0] == ("founding", "1916/1917")
    assert told("The charter was granted under date of July 16, 1874.") == [("award", "1874-07-16")]
    assert told("The school was a founding member of the league in 1873.") == [("founding", "1873")]
    assert told("In 1874 he was united in marriage to Miss Falk.") == [("ceremony", "1874")]
