"""What histories, obituaries and local news tell in ways of their own."""

import pytest

import chrono


def told_in(text: str) -> list[tuple[str, str, str]]:
    (document,) = chrono.read_text(text, source="note", date="2023-10-16")
    return [(event.when.edtf, event.kind, event.status) for event in chrono.extract(document) if event.when is not None]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "After listing in Lund in 1999 to raise money, the group bought the Harmon brewery in 2002.",
            [("1999", "milestone"), ("2002", "change")],
        ),
        ("Before moving to Oslo in 1973, she was ordained.", [("1973", "milestone")]),
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
