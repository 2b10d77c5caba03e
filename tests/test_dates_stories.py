"""Which year a story's dates without a year have, where it leaps ahead, looks back or goes by sections."""

import pytest

from chrono.dates import find_dates


def values(text, reference=None):
    return [mention.value for mention in find_dates(text, reference=reference)]


def test_a_leap_to_another_year_and_back_does_not_move_the_story():
    text = (
        "In May 1704 they marched to the river. The siege of the port lasted until a fleet came in March 1706. "
        "In June they crossed the river. In September 1704 they took the hill."
    )
    assert values(text) == ["1704-05", "1706-03", "1704-06", "1704-09"]


def test_a_story_that_goes_on_from_a_year_stays_in_it():
    text = "In May 1704 they marched. In March 1706 a fleet came. In June it was beaten. It was sold in July 1706."
    assert values(text) == ["1704-05", "1706-03", "1706-06", "1706-07"]


def test_what_follows_a_look_back_and_comes_later_in_its_year_is_of_its_year():
    text = (
        "In May 1706 they marched. They had built the boats in March 1705, and in October they had tarred them. "
        "In June 1706 they crossed."
    )
    assert values(text) == ["1706-05", "1705-03", "1705-10", "1706-06"]


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("1811: The flood", ["1811", "1811-12", "1811-03", "1811"]),
        ("## 1811: The flood", ["1811", "1811-12", "1811-03", "1811"]),
        # No title, so the story goes on from December to March.
        ("In 1811 there was a flood.", ["1811", "1811-12", "1812-03", "1812"]),
    ],
)
def test_a_section_titled_by_a_year_is_of_that_year(title, wanted):
    text = f"The river and its towns.\n\n{title}\n\nIn December it froze. In March it thawed. Bread was dear that year."
    assert values(text) == wanted


def test_that_year_is_the_year_named_last():
    assert values("In May 1704 they marched; the bridge stood since 1699. It rained in April of that year.") == [
        "1704-05", "1699", "1699-04",
    ]  # fmt: skip


def test_by_a_year_at_the_head_of_a_sentence_says_how_far_the_story_has_come():
    text = "In May 1704 they marched. By 1706, the army was gone. In June the river rose."
    assert values(text) == ["1704-05", "1706", "1706-06"]
    text = "In May 1704 they marched, to be home by 1706. In June the river rose."
    assert values(text) == ["1704-05", "1706", "1704-06"]


def test_a_sentence_about_another_time_goes_on_over_the_turn_of_the_year():
    text = "He enlisted in November 1841. In December he went east, and in January he fell ill."
    assert values(text, "2024-02-01") == ["1841-11", "1841-12", "1842-01"]


def test_a_month_heading_below_a_year_heading_is_of_that_year():
    text = (
        "# 1921\n\n## January\n\nOn the 5th it froze.\n\n## March\n\nOn the 3rd there was a flood.\n\n"
        "# 1923\n\nIn May all was well."
    )
    assert values(text, "2024-02-01") == [
        "1921", "1921-01", "1921-01-05", "1921-03", "1921-03-03", "1923", "1923-05",
    ]  # fmt: skip


def test_a_month_that_is_also_a_name_heads_a_section_only_where_marked():
    assert values("## March\n\nAll was well.", "2024-02-01") == ["2024-03"]
    assert values("March\nand his wife, ## March told us.", "2024-02-01") == []


def test_entries_of_another_time_lend_their_year_to_those_that_follow():
    diary = "2 May 1815. Rain.\n\n3 May. Dry. A letter of 25 April came.\n"
    assert values(diary, "2024-02-01") == ["1815-05-02", "1815-05-03", "1815-04-25"]
    news = "2 May 1815. Rain.\n\nOn 3 January it was read again, as in 2023.\n"
    assert values(news, "2024-02-01") == ["1815-05-02", "2024-01-03", "2023"]


@pytest.mark.parametrize("background", ["", "The pact of 1951 was renewed in 1961, 1971, 1981, 1991 and 2001. "])
def test_a_programme_of_days_counts_its_weekdays_from_the_reference(background):
    text = (
        f"{background}The minister will pay a visit to the islands on 5–6 June. On Thursday she will meet the "
        "governor. She will return on Friday evening. Earlier this week she was at home."
    )
    assert values(text, "2014-06-03")[-4:] == ["2014-06-05", "2014-06-05", "2014-06-06TEV", "2014-W23"]


def test_a_day_without_its_month_is_of_the_month_told_last():
    text = "They came on 3 December 1816. The siege began again in January. On the 14th the town fell."
    assert values(text, "2024-02-01") == ["1816-12-03", "1817-01", "1817-01-14"]


def test_days_of_these_weeks_are_no_story_of_the_years_that_are_named_beside_them():
    text = (
        "On September 22, the bank ended an order of January 31, 2017. On September 22, it ended an order of "
        "October 27, 2010. On September 18, it ended one of May 9, 2003, for its figures of 2001 and 2002."
    )
    found = [one.edtf for one in find_dates(text, reference="2025-09-26")]
    assert [edtf for edtf in found if edtf.endswith(("09-22", "09-18"))] == ["2025-09-22", "2025-09-22", "2025-09-18"]


def test_news_without_their_day_give_their_weekdays_and_months_no_year_of_something_told_in_passing():
    text = (
        "The council met on Monday, its mayor said on Tuesday. The harbour treaty of 1982 was named. "
        "Last June a ferry sank, and in May a barge."
    )
    assert {mention.text: mention.edtf for mention in find_dates(text)} == {
        "Monday": None,
        "Tuesday": None,
        "1982": "1982",
        "Last June": None,
        "May": None,
    }


def test_a_story_that_opens_with_a_full_day_gives_its_weekdays_days_behind_it():
    text = "We left Lund on 3 May 1931. On Tuesday it rained, and on Thursday we came to Ystad."
    assert [mention.edtf for mention in find_dates(text)][1] is not None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The choir met on 19 January, fewer than the year before, 2011. On the 20th it sang.", "2012-01-20"),
        ("The council met on 3 February. It was founded in 2011. On the 20th the choir sang.", "2012-02-20"),
        ("The council met on 3 February. On the 20th the choir sang.", "2012-02-20"),
    ],
)
def test_a_day_alone_is_of_the_month_told_last_and_not_of_a_year_named_in_between(text, wanted):
    assert find_dates(text, reference="2012-03-12")[-1].value == wanted


WEAVER = "In 1840 the weaver built a mill. "


@pytest.mark.parametrize("reference", [None, "2019-06-05"])
@pytest.mark.parametrize(
    ("aside", "wanted"),
    [
        ("The previous year, a flood had taken the weir.", ["1840-05", "1841-SP"]),
        ("He had sold his house two years earlier.", ["1840-05", "1841-SP"]),
        # Nothing looks back from 1840, so the story has gone there.
        ("The following year he rented a field.", ["1841-05", "1842-SP"]),
    ],
)
def test_a_year_that_a_story_only_looks_back_to_does_not_move_it(aside, wanted, reference):
    told = values(f"{WEAVER}{aside} In May the wheel was hung. The following spring it turned.", reference)
    assert told[2:] == wanted


def test_a_year_later_moves_a_story_wherever_it_stands_and_the_year_of_something_owned_does_not():
    text = "In May 1704 they marched, and a year later they came home. In June the river rose."
    assert values(text) == ["1704-05", "1705", "1705-06"]
    text = "In May 1704 they marched, to be ready for the following year's harvest. In June the river rose."
    assert values(text) == ["1704-05", "1705", "1704-06"]


def test_a_long_word_before_a_year_is_no_beginning_of_a_sentence():
    text = "In May 1704 they marched, as to Wolframseschenbach the year before. In June the river rose."
    assert values(text) == ["1704-05", "1703", "1704-06"]


FOUNDED = "The school was founded in 1901. It was moved to Lund the following year."


@pytest.mark.parametrize(
    ("reference", "day", "wanted"),
    [
        ("2024-05-10", "On 3 May", "2024-05-03"),
        ("2024-05-10", "On 10 May", "2024-05-10"),
        ("2024-05-10", "On 9 April", "2024-04-09"),
        ("2024-01-08", "On 20 December", "2023-12-20"),
        ("2024-05-10", "On 7 April", "1902-04-07"),
        ("2024-05-10", "On 3 October", "1902-10-03"),
        ("2024-05-10", "In May", "1902-05"),
    ],
)
def test_a_day_of_the_last_weeks_is_news_though_two_years_stand_before_it(reference, day, wanted):
    assert values(f"{FOUNDED} {day} Ida Falk was elected chair.", reference)[2:] == [wanted]
