"""What histories, obituaries and local news tell in ways of their own."""

import pytest
from telling import told_of_days

import chrono


def told_in(text: str) -> list[tuple[str, str, str]]:
    return told_of_days(text, "kind", "status", source="note", date="2023-10-16")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "After listing in Lund in 1999 to raise money, the group bought the Harmon brewery in 2002.",
            [("1999", "milestone"), ("2002", "change")],
        ),
        ("Before moving to Oslo in 1973, she was ordained.", [("1973", "visit")]),
        ("After joining the guild in 2017, she ran for mayor.", [("2017", "appointment")]),
        ("By merging with Harmon in 1998, the firm bought time.", [("1998", "change")]),
        ("After studying in Ulm in 1931, he was ordained.", []),
        ("After meeting union leaders on 3 May 2011, the minister signed the accord.", [("2011-05-03", "signing")]),
        ("After 1931, working alone, he built ships in 1940.", [("1940", "milestone")]),
    ],
)
def test_a_date_in_an_opening_with_a_participle_is_not_that_of_the_main_verb(sentence, told):
    assert [(when, kind) for when, kind, _ in told_in(sentence)] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("In March 1961 they had a daughter, Elin.", [("1961-03", "birth", "held")]),
        ("He had a son who studied at Lund in 1950.", []),
        ("Her husband preceded her in death on 17 May 1980.", [("1980-05-17", "death", "held")]),
        ("Graveside services will be held in Elm Grove on 18 October.", [("2023-10-18", "ceremony", "planned")]),
        ("A requiem mass was said for him on 9 May.", [("2023-05-09", "ceremony", "held")]),
        ("They celebrated their golden wedding in 2011.", [("2011", "anniversary", "held")]),
        ("The wedding cake was cut in 2011.", [("2011", "milestone", "held")]),
    ],
)
def test_what_obituaries_tell(sentence, told):
    assert told_in(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The delayed fun run is to go ahead on Friday.", [("2023-10-20", "milestone", "planned")]),
        ("The library is to re-open on Thursday (October 19) after repairs.", [("2023-10-19", "opening", "planned")]),
        ("The pool was re-opened in 1998.", [("1998", "opening", "held")]),
        ("Initially it was expected to reopen in mid-February.", []),
        ("In May the company opened a shop in Lund.", [("2023-05", "opening", "held")]),
        ("During his visit to Accra in May the minister gave thanks.", [("2023-05", "visit", "held")]),
        ("May the company open many more shops.", []),
        (
            "In a speech at Lund on 3 May, the minister said the port would be enlarged.",
            [("2023-05-03", "announcement", "held")],
        ),
        ("If a speech at Lund on 3 May would help, he never said so.", []),
    ],
)
def test_what_local_news_tells(sentence, told):
    assert told_in(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("The festival has been held every year since 1951, except in 1968 and 2020.", []),
        ("The festival was held in 1968 and 2020.", ["forum", "forum"]),
        ("The award, first given in 1971, went to Ann Orr in 2022.", ["award", "award"]),
        ("By the peace the island went to Denmark in 1660.", ["change"]),
        ("A first attempt failed in 1921; a second succeeded in 1923.", ["milestone", "milestone"]),
        ("Her son succeeded in 1923.", ["appointment"]),
        ("The 1998 merger with Harmon and the 2004 flotation made the firm rich.", ["change", "milestone"]),
    ],
)
def test_what_histories_tell(sentence, kinds):
    assert [kind for _, kind, _ in told_in(sentence)] == kinds


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The first stone was laid on 23 May 1891. "
            "Work was completed in 1892, and on 9 October of that year a dinner was held.",
            [("1891-05-23", "ceremony"), ("1892", "milestone"), ("1892-10-09", "ceremony")],
        ),
        (
            "The hall was extended in 1892.\n\nThat was also the year when the links were bought from the estate.",
            [("1892", "change"), ("1892", "change")],
        ),
        ("The hall was extended in 1892. It was a good year for the club.", [("1892", "change")]),
        ("The pantry opened its doors on Saturday morning, October 6, 1990.", [("1990-10-06", "opening")]),
        ("The bridge has been closed since May 2019.", [("2019-05", "termination")]),
        ("The house has been listed since 1985.", [("1985", "adoption")]),
        ("The house has been empty since 1985.", []),
        ("The pool has been closed on Mondays since 1985.", []),
        ("Members have been told of the plan since 1985.", []),
        (
            "Following the recognition of Holmland in December 1991 by its neighbours, trade grew.",
            [("1991-12", "adoption")],
        ),
        ("The introduction of quotas in 1995 cut exports by 12 percent.", [("1995", "launch")]),
        ("Revenue from the sale of land in 2019 rose by 12 percent.", []),
        ("With the coming of the railway in 1865 the town doubled in size.", [("1865", "milestone")]),
    ],
)
def test_years_that_what_stands_before_gives(text, told):
    assert sorted((when, kind) for when, kind, _ in told_in(text)) == sorted(told)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Schon im Jahr 1921 war ein Motor in den Anbau eingebaut worden.", ["1921"]),
        ("Im Jahr 1921 war der Hof leer.", []),
    ],
)
def test_what_had_been_done_by_then_in_german(sentence, told):
    assert [when for when, _, _ in told_in(sentence)] == told


def test_the_day_of_a_text_stands_below_that_of_its_posting():
    text = (
        "---\ndate: 2005-02-28\n---\nMerger talks\n\n**Monday, 28 February 2005, 10:47 am**\n\n24 February 2005\n\n"
        "The council agreed yesterday to merge the two schools.\n"
    )
    (document,) = chrono.read_text(text, source="note.md")
    assert document.date.when.edtf == "2005-02-24"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("On Sunday there will be a concert at 10am.", [("2023-10-22T10:00", "ceremony", "planned")]),
        ("Concerts begin at 10am.", []),
        ("The museum has bought a rare map made in 1640.", [("1640", "milestone", "held")]),
        ("The firm has been sold and renamed in 1988.", [("1988", "change", "held")]),
        ("The club has sold its hall since 2011.", []),
        (
            "On 5 October the court fined the mill for fouling the river in May 2021.",
            [("2021-05", "milestone", "held"), ("2023-10-05", "milestone", "held")],
        ),
        ("The prize was given in 1951 for writing the history of Lund.", [("1951", "award", "held")]),
        ("She trained as a teacher before joining the union in 1971.", [("1971", "appointment", "held")]),
        (
            "Hundreds marched through Lund on Sunday over the closure of the mill.",
            [("2023-10-15", "milestone", "held")],
        ),
        ("Harrow went through to the final on penalties on Sunday.", [("2023-10-15", "milestone", "held")]),
        ("Orden face Kessing in the semi-final on 21 October.", [("2023-10-21", "milestone", "planned")]),
    ],
)
def test_a_date_is_of_the_verb_that_it_is_said_of(sentence, told):
    assert told_in(sentence) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "## Visit to Dale Abbey, June 29th 2013\n\nWoke.\n\n## Opening of the hut, June 30th 2013\n\nTired.\n",
            [("2013-06-29", "visit"), ("2013-06-30", "opening")],
        ),
        (
            "# Our board\n\n## Board meeting – 12 May 2013\n\nAll.\n\n## Board meeting (14 June 2013)\n\nNobody.\n",
            [("2013-05-12", "session"), ("2013-06-14", "session")],
        ),
        ("# Board meeting, 12 May 2013\n\nAll there.\n", []),
        ("# Hut\n\n## Notes on the meeting, 12 May 2013\n\nAll there.\n\n## More notes\n\nNobody.\n", []),
        ("# Hut\n\n## Visit in May 2013\n\nAll there.\n\n## Visit in June 2013\n\nNobody.\n", []),
        ("# Hut\n\n## Letter of 12 May 2013\n\nAll there.\n\n## Letter of 14 May 2013\n\nNobody.\n", []),
    ],
)
def test_headings_of_sections_that_name_a_gathering_and_its_day_tell_of_it(text, told):
    assert [(when, kind) for when, kind, _ in told_in(text)] == told


@pytest.mark.parametrize(
    ("opening", "year"),
    [
        ("In the summer of 2007 we walked to Torrow.", "2007"),
        ("Our walk of 2007.", "2007"),
        ("In the summer of 2023 we walked to Torrow.", "2023"),
        ("We walked to Torrow.", "2023"),
        ("In 2007 we walked to Torrow, in 2009 to Dale.", "2023"),
    ],
)
def test_a_diary_put_up_years_later_is_of_the_one_year_it_opens_with(opening, year):
    text = (
        f"# A walk\n\n{opening}\n\n## Up the hill, June 29th\n\nAll well.\n\n## The lake, June 30th\n\nThe boat sank.\n"
    )
    mentions = chrono.find_dates(text, reference="2023-10-16")
    assert [one.edtf for one in mentions][-2:] == [f"{year}-06-29", f"{year}-06-30"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "The ministers will review it following the signing of the accord on 5 May 2023.",
            [("2023-05-05", "signing")],
        ),
        ("The signing of the trade accord took place on 5 May 2023.", [("2023-05-05", "signing")]),
        ("Following the lifting of the blockade on 5 May 2023 the port is busy.", [("2023-05-05", "termination")]),
        ("The accord reached on 5 May 2023 is to be signed.", [("2023-05-05", "adoption")]),
        ("The accord on the signing of bonds was adopted on 5 May 2023.", [("2023-05-05", "adoption")]),
        (
            "Work ended in 1892. That was also the year when the Tay club celebrated its golden jubilee.",
            [("1842", "founding"), ("1892", "anniversary"), ("1892", "termination")],
        ),
    ],
)
def test_a_date_is_of_the_deed_and_not_of_its_paper(sentence, told):
    assert sorted((when, kind) for when, kind, _ in told_in(sentence)) == told
