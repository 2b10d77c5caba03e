"""Firms called by the names of persons, what they make and own, and where these are told of by participles and "it"."""

import pytest

from tests.telling import events_of, people, told_of_days


def titles(text, **options):
    return [event.title for event in events_of(text, **options)]


FOUNDER = "Otto Lang founded the works in 1902. "


@pytest.mark.parametrize(
    "said",
    [
        "In 1967 Lang bought its rival, Peerless Mower.",
        "In 1967 Lang moved the works to Leeds. Lang employs 300 people.",
        "In 1967 Lang opened a second works. Lang went public in 1970.",
        "In 1967 Lang sold the patent. Lang's shareholders agreed.",
        "In 1967 Lang sold the patent. Today Lang is a division of Halberd Group.",
    ],
)
def test_a_surname_of_which_is_said_what_only_firms_do_is_the_firm(said):
    assert people(FOUNDER + said)[1][0] == "Lang"


@pytest.mark.parametrize(
    "said",
    [
        "In 1967 Lang bought the mill of his rival.",
        "In 1967 Lang opened a second shop with its own oven.",
        "In 1967 Lang became the chair of the company.",
    ],
)
def test_a_surname_of_which_is_said_what_persons_do_is_the_person(said):
    assert people(FOUNDER + said)[1] == ["Otto Lang"]


def test_the_founder_dies_though_his_firm_has_his_name():
    text = FOUNDER + "In 1967 Lang bought its rival, Peerless Mower. Lang died in 1970."
    assert people(text)[2] == ["Otto Lang"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The council bought the hall in 1911. It burned down in 1920.", "The hall burned down"),
        ("The company built a mill at Ulm in 1911. It was demolished in 1980.", "The mill was demolished"),
        ("Holm Brothers began building the bridge in 1909. It opened on 3 May 1911.", "The bridge opened"),
        ("The firm launched its first satellite in 1999. It crashed in 2001.", "The first satellite crashed"),
        ("The agency launched the probe in 1977. It reached Saturn in 1981.", "The probe reached Saturn"),
        ("The company bought the hotel in 1911, and it was rebuilt in 1920.", "The hotel was rebuilt"),
        ("The council opened a library in 1911. In 1950 it closed.", "The library closed"),
    ],
)
def test_it_is_the_thing_that_somebody_got_where_things_fare_so(text, title):
    assert titles(text)[1] == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The company built the mill in 1911. It moved to Leeds in 1914.", "The company moved to Leeds"),
        ("The council opened a library in 1911. In 1950 it closed two schools.", "The council closed two schools"),
        ("The museum bought the painting in 1911. It closed in 1990.", "The museum closed"),
        ("The trust bought the hall and the mill in 1911. It burned them in 1920.", "The trust burned them"),
        ("The ferry left Lund on 3 May 1911. It sank on 4 May 1911.", "The ferry sank"),
        ("The company launched a magazine in 1911. It was sued in 1920.", "The company was sued"),
    ],
)
def test_it_is_who_did_it_where_the_thing_cannot_be_meant(text, title):
    assert titles(text)[1] == title


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "In 2014 the town sold the hall built in 1912.",
            [("1912", "The hall was built"), ("2014", "The town sold the hall")],
        ),
        (
            "In 2014 the town sold the old houses built in 1912 by Ann Cole.",
            [("1912", "The old houses were built by Ann Cole"), ("2014", "The town sold the old houses")],
        ),
        (
            "On 3 May 2012 the court upheld the verdict reached in 2011.",
            [("2011", "The verdict was reached"), ("2012-05-03", "The court upheld the verdict")],
        ),
        (
            "In 2011 the town bought Holm Mills, founded in 1911.",
            [("1911", "Holm Mills was founded"), ("2011", "The town bought Holm Mills")],
        ),
        (
            "All words which are defined in the Prospectus issued to members on 2 May 2017 shall stand.",
            [("2017-05-02", "The Prospectus was issued to members")],
        ),
        ("She won the race held on 3 May 2011.", [("2011-05-03", "She won the race")]),
        ("The firm had the hall built in 1912.", [("1912", "The firm had the hall built")]),
        ("The firm was sold in 2011 and closed in 2012.", [("2011", "The firm was sold"), ("2012", "The firm closed")]),
        (
            "Ann Cole went to Lund, married in 1911 and died in 1912.",
            [("1911", "Ann Cole went to Lund, married"), ("1912", "Ann Cole died")],
        ),
    ],
)
def test_a_participle_behind_a_noun_tells_of_that_noun(text, told):
    assert told_of_days(text, "title") == told


def test_a_loan_that_falls_due_later_leaves_its_signing_a_whole_title():
    text = "On 2 May 2013 the firm entered into a credit agreement with Northgate Bank, which matures on 2 May 2018."
    assert titles(text)[0] == "The firm entered into a credit agreement with Northgate Bank"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Effective 1 May 2014 the council closed the pool.", ("termination", "The council closed the pool")),
        ("Effective 1 May 2014, Ida Falk was appointed dean.", ("appointment", "Ida Falk was appointed dean")),
        ("Ann Cole resigned effective 1 May 2014.", ("termination", "Ann Cole resigned")),
        ("Effective 1 May 2014, fares rise by 5 per cent.", ("entry_into_force", "Fares rise by 5 per cent")),
        ("The ban became effective on 1 May 2014.", ("entry_into_force", "The ban became effective")),
    ],
)
def test_effective_says_only_from_when_another_deed_counts(text, told):
    assert told_of_days(text, "kind", "title") == [("2014-05-01", *told)]


def test_the_day_on_which_a_dividend_is_payable_is_not_when_it_was_declared():
    text = "On 18 June 2014 our board declared a dividend of $0.05 per share, payable on 15 July 2014."
    assert told_of_days(text) == [("2014-06-18",)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 2012 the London-born Ann Cole founded the trust.", "founding"),
        ("In 2012 the state-appointed board closed the mill.", "termination"),
        ("In 1950 Otto Falk re-founded the club.", "founding"),
        ("In 2011 the firm soft-launched the app.", "launch"),
        ("Ann Cole was born in 1950 to a German-born mother.", "birth"),
    ],
)
def test_a_participle_joined_to_a_word_before_it_is_an_adjective(text, told):
    assert [kind for _, kind in told_of_days(text, "kind")] == [told]


@pytest.mark.parametrize(
    ("text", "title", "taking_part"),
    [
        (
            "On 3 May 2019 Veridian Therapeutics (NYSE: VRDT) bought Ostend Biotech for $40 million.",
            "Veridian Therapeutics bought Ostend Biotech for $40 million",
            ["Veridian Therapeutics", "Ostend Biotech"],
        ),
        (
            "In 2014 Corvex Inc. (OTC: CVX; TSX: CVE), a maker of pumps, opened a plant in Leeds.",
            "Corvex Inc., a maker of pumps, opened a plant in Leeds",
            ["Corvex Inc."],
        ),
        ("In 2014 the mill (owner: Bo Lind) burned down.", "The mill (owner: Bo Lind) burned down", []),
    ],
)
def test_a_mark_within_brackets_parts_no_clauses(text, title, taking_part):
    assert titles(text) == [title]
    assert people(text) == [taking_part]


@pytest.mark.parametrize(
    ("text", "taking_part"),
    [
        ("In 2012 Toronto-based Halberd Group bought the brand.", ["Halberd Group"]),
        ("In 2012 the brand was sold by Tulsa, Oklahoma-based Halberd Group.", ["Halberd Group"]),
        ("In 2012 the Faith-Based Housing Council met in Lund.", ["Faith-Based Housing Council"]),
        ("In 2011 the mill was bought by Tomas Reyl.", ["Tomas Reyl"]),
        ("In 2011 the mill was bought by Holm Mills Inc.", ["Holm Mills Inc."]),
    ],
)
def test_a_name_is_neither_where_a_firm_is_from_nor_the_full_stop(text, taking_part):
    assert people(text) == [taking_part]


def test_who_is_named_behind_a_pronoun_alone_is_not_meant_by_it():
    text = "The trust was founded in 2003; she stepped down in 2011 and was succeeded by Tomas Reyl."
    assert titles(text)[1] == "She stepped down"


@pytest.mark.parametrize(
    ("text", "kind", "taking_part"),
    [
        ("PyLamp Europe was held in October 2000 in London.", "forum", []),
        ("Lampfest was held in Oslo in 2011.", "forum", []),
        ("In 2011 Bo McCole was held in Belmarsh prison.", "milestone", ["Bo McCole"]),
    ],
)
def test_what_has_the_name_of_a_gathering_and_is_held_is_one_and_takes_no_part(text, kind, taking_part):
    (event,) = events_of(text)
    assert event.kind == kind
    assert [one.name for one in event.participants] == taking_part


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lamp 4.0 is due out in November 2026.", "publication"),
        ("Applications are due on 15 June 2024.", "termination"),
        ("The first version was posted to a mailing list on 3 September 1996.", "publication"),
        ("In 1890 Captain Lind was posted to Malta.", "appointment"),
        ("In 1911 the society laid the foundation for a new science.", "milestone"),
        ("In 1911 they laid the foundation of the new church.", "founding"),
    ],
)
def test_words_of_deeds_are_told_by_their_company(text, kind):
    assert [event.kind for event in events_of(text)] == [kind]


def test_the_place_behind_a_date_follows_its_verb_without_a_comma():
    assert titles("LampCon was held in March, 2000, in Orlando, Florida.") == ["LampCon was held in Orlando, Florida"]
