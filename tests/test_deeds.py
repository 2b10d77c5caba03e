"""Verbs that are no cue of a kind: done, planned or going on, they are milestones beside a date."""

import pytest
from telling import day_of, events_of, told_of_days


def told(text, date="2024-05-20", language=None):
    return [(e.kind, day_of(e), e.status) for e in events_of(text, date=date, language=language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crates will be flown home next Saturday.", [("milestone", "2024-05-25", "planned")]),
        ("The crates will remain here next Saturday.", []),
        ("The crates will be heavy in 2031.", []),
        ("Today, the guild is applying to the court for advice.", [("milestone", "2024-05-20", "held")]),
        ("Today, most farmers are using the bridge.", []),
    ],
)
def test_a_verb_behind_will_or_today_is_a_deed_unless_it_tells_of_a_state(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 августа 1941 года отправлен первый состав на север.", [("milestone", "1941-08-02", "held")]),
        ("Вчера рабочие выкопали колодец у старой мельницы.", [("milestone", "2024-05-19", "held")]),
        ("Вчера у старой мельницы лежали материалы.", []),
        ("В следующий вторник министр отправится с визитом в Ригу.", [("visit", "2024-05-21", "planned")]),
    ],
)
def test_a_russian_verb_is_a_deed_by_how_it_ends(text, expected):
    assert told(text, language="ru") == expected


def test_a_year_over_a_day_makes_no_pair_with_it():
    text = "# Chronicle\n\n## 1968\n\n3 June the choir met in Ulm.\n\n## 1970\n\n4 July the hall was opened."
    assert told(text, date=None) == [("meeting", "1968-06-03", "held"), ("opening", "1970-07-04", "held")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By 1966 the guild closed the ferry.", [("termination", "1966", "held")]),
        ("By 1931 most farms were sold.", [("change", "1931", "held")]),
        ("By 1900 coal was burned here.", []),
        ("By 1920 the village had a school.", []),
    ],
)
def test_what_was_done_by_a_year_is_told_where_its_verb_says_what_it_was(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1931 saw the arrival of the tram.", [("milestone", "1931", "held")]),
        ("The year 1931 also saw the arrival of the tram.", [("milestone", "1931", "held")]),
        ("The lamps were replaced during the 1950s.", [("change", "195X", "held")]),
        ("Two rafts were bought during the years 1843-1844.", [("change", "1843/1844", "held")]),
        ("Pipes of this kind, made during the period 1843-1844, are rare.", []),
        ("In 1931 he saw the sea.", []),
        ("She was the most widely read poet of the 19th century.", []),
        ("Pipes were made here well into the 1930s.", []),
        ("Pipes were made here in 1931.", [("milestone", "1931", "held")]),
    ],
)
def test_a_year_sees_what_happens_and_a_degree_or_an_end_is_no_deed(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1961, under a plan to widen the road, the town built a wall.", [("founding", "1961", "held")]),
        ("In 1961, due to a plan to widen the road, the town sold the barn.", [("change", "1961", "held")]),
        ("In 1961 the town voted to widen the road.", [("adoption", "1961", "held")]),
    ],
)
def test_what_is_done_counts_behind_a_circumstance_and_not_its_purpose(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The works had to close in 1931.", [("termination", "1931", "held")]),
        ("The roof had to be replaced in 1931.", [("change", "1931", "held")]),
        ("Otto Berg (who won the cup twice) died in 1931.", [("death", "1931", "held")]),
        ("In 1931, Otto Berg (who had founded the mill) was ill.", []),
    ],
)
def test_what_had_to_be_done_was_done_and_who_somebody_was_has_no_date(text, expected):
    assert told(text) == expected


def test_what_is_listed_with_its_date_behind_a_verb_is_done_by_that_verb():
    found = told("He received his B. Sc. in 1965, an M. Sc. in 1967 and a Ph. D. in 1970.")
    assert [date for _, date, _ in found] == ["1965", "1967", "1970"]
    assert told("The school had 400 pupils in 1931 and a roof in 1935.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("From 1931 she lived in Ulm, where she died on 4 May 1944.", [("death", "1944-05-04", "held")]),
        ("In 1740 the manor was owned by Lord Orr, who built the hall in 1751.", [("founding", "1751", "held")]),
        ("By 1911 she was at the school that she had founded in 1899.", [("founding", "1899", "held")]),
        ("In July 1911, when he was ill, the mill was sold.", [("change", "1911-07", "held")]),
        ("It was in 1903, when the Orrs sold it, that the mill closed.", [("change", "1903", "held")]),
    ],
)
def test_what_a_clause_below_tells_of_its_own_date_is_of_no_date_above_it(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The last release was on 5 May 2015.", ["2015-05-05"]),
        ("The final game was on May 5, 2019, and the club folded.", ["2019-05-05"]),
        ("The first concert was in 1911 and the last was in May 1925.", ["1911", "1925-05"]),
        ("The date was 5 May 1911.", []),
        ("The best year was 1911.", []),
        ("The mill was in 1911 a ruin.", []),
        ("The office was in Lund in 1911.", []),
        ("It was on 5 May 1911.", []),
        ("The house was in 1911.", []),
        ("The only question was in 1911.", []),
        ("The next train was on 5 May 1911.", []),
        ("The last chance was in May 1911.", []),
        ("The bank dropped its old name in 2015.", ["2015"]),
        ("Sales dropped by 4 percent in 2015.", []),
        ("He participated as a pilot in the search in 1973.", ["1973"]),
        ("The mill was built in 1911. A second mill followed two years later.", ["1911", "1913"]),
        ("In the weeks that followed 5 May 2015, all was quiet.", []),
    ],
)
def test_a_thing_that_was_on_a_day_is_a_deed(text, days):
    assert sorted(told_of_days(text)) == [(day,) for day in days]


@pytest.mark.parametrize(
    ("text", "day", "title"),
    [
        ("The crew did not find the leak until 9 June 2011.", "2011-06-09", None),
        ("Women could not vote in Norland until 1920.", "1920", None),
        ("The mill didn’t open until 1911.", "1911", None),
        ("The village had no school until 1911.", "1911", None),
        ("Nobody saw the letter until 1957.", "1957", None),
        ("Not until 1911 did the town get a doctor.", "1911", None),
        ("It was not until 1911 that the town got a doctor.", "1911", "The town got a doctor"),
        ("The school lay empty until 1911.", None, None),
        ("She was mayor until 1911.", None, None),
        ("Tenants do not have to pay until 3 May 2030.", None, None),
        ("Berg, who never married, ran the mill until 1911.", None, None),
        ("She never married and taught in Lund until 1911.", None, None),
        ("He did not like the mill but lived there until 1911.", None, None),
        ("The company, not the town, owned the mill until 1911.", None, None),
        ("Children do not pay until 2030.", None, None),
        ("No train ran until 1911.", "1911", None),
        ("There was no doubt that Berg reigned until 1911.", None, None),
        ("The mill, which had no owner, worked until 1911.", None, None),
        ("The mill ran without a break, never closing, until 1911.", None, None),
        ("The hall was not opened, however, until 1911.", "1911", None),
    ],
)
def test_what_was_not_so_until_a_date_began_then(text, day, title):
    told = [(event.when.edtf, event.title) for event in events_of(text)]
    assert told == ([(day, title or text.rstrip("."))] if day else [])


@pytest.mark.parametrize("apostrophe", ["'", "’"])
@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The bank was robbed in 1911, and the guard couldn't stop it.", ["1911"]),
        ("The mill wasn't sold in 1911.", []),
        ("The council hadn't met by 3 May 1911.", []),
        ("The hall wasn't opened until 1911.", ["1911"]),
        ("The mayor shouldn't have signed the lease on 3 May 1911.", []),
    ],
)
def test_a_contracted_verb_denies_as_one_in_full(text, days, apostrophe):
    assert told_of_days(text.replace("'", apostrophe)) == [(day,) for day in days]
    assert told_of_days(text.replace("couldn't", "could not").replace("n't", " not")) == [(day,) for day in days]
