"""Results of matches: what was won or lost by so many to so many was played, and is no fight and no prize."""

import pytest
from telling import told_of_days


def told_in(text: str) -> list[tuple[str, str, str]]:
    return told_of_days(text, "kind", "status", source="note", date="2023-10-16")


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Orden Vale lost 2-0 at home to Marsh Rovers on Saturday.", "2023-10-14"),
        ("On Saturday the under-18s were beaten 5-0 by Harrow End.", "2023-10-14"),
        ("Harrow End drew 1–1 with Orden on 3 May 1921.", "1921-05-03"),
        ("A 3-1 win over Marsh Rovers on Saturday lifted Orden Vale to third.", "2023-10-14"),
        ("The Rovers secured their first points with a 2-0 victory at Orden on Sunday.", "2023-10-15"),
        ("Orden Vale beat Marsh Rovers 4-2 in the cup final on 14 October.", "2023-10-14"),
        ("They defeated Harrow End 5-4 after extra time in 1975.", "1975"),
        ("The seconds went down to a 12-7 defeat at Lund on 7 October.", "2023-10-07"),
        ("Orden won that game 2:1 in 1961.", "1961"),
        ("Harrow End thrashed the holders 6-0 on Sunday.", "2023-10-15"),
    ],
)
def test_a_match_with_its_score_is_a_milestone(sentence, date):
    assert told_in(sentence) == [(date, "milestone", "held")]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Orden won the cup 2-0 in 1961.", ["award"]),
        ("Orden won the league in 1961.", ["award"]),
        ("The rebels were defeated at the ford in 1745.", ["conflict"]),
        ("The cup final was held at Lund in 1961.", ["forum"]),
        ("The council voted 7-2 on 9 October to close the pool.", ["adoption"]),
        ("The odds of a 2-0 win are long this week.", []),
        ("Orden play 4-4-2 and will win in 2024.", []),
    ],
)
def test_without_a_score_behind_its_verb_nothing_was_played(sentence, kinds):
    found = [kind for _, kind, _ in told_in(sentence)]
    assert [kind for kind in found if kind != "milestone" or kinds] == kinds


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The club won promotion to the Second Division in 1997.", "milestone"),
        ("In 1895 the club were elected to the Second Division of the League.", "milestone"),
        ("She was elected president of the League in 1997.", "appointment"),
        ("He gained promotion to captain in 1942.", "appointment"),
        ("He rose to sergeant in 1943.", "appointment"),
    ],
)
def test_a_team_is_promoted_into_a_league_and_a_person_to_a_rank(sentence, kind):
    assert [found for _, found, _ in told_in(sentence)] == [kind]
