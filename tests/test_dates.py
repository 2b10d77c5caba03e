"""What every date mention says, and what is no date; shapes of one language are tested by its own examples."""

import doctest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from chrono.dates import find_dates
from chrono.dates.timeml import to_timeml

REFERENCE = "2024-02-01"

TABLE = [
    ("They met on 25 December.", ["2023-12-25"], "2023-12-25"),
    ("The fair of 3–5 June 2019 was wet.", ["2019-06-03", "2019-06-05"], "2019-06-03/2019-06-05"),
    ("It will open next year, in May or June.", ["2025", "2025-05", "2025-06"], "[2025-05,2025-06]"),
    (
        "On March 3, 5 and 9, 2021 it rained.",
        ["2021-03-03", "2021-03-05", "2021-03-09"],
        "{2021-03-03,2021-03-05,2021-03-09}",
    ),
    ("They met last week.", ["2024-W04"], "2024-01-22/2024-01-28"),
    ("They met two weeks ago.", ["2024-W03"], "2024-01-18"),
    ("They met over the weekend.", ["2024-W04-WE"], "2024-01-27/2024-01-28"),
    ("Prices fell in the early 1990s.", ["199"], "199X"),
    ("He fled in mid-March 1917.", ["1917-03"], "1917-03"),
    ("A poem of the late 15th century survives.", ["14"], "14XX"),
    ("It closed at the end of 2019.", ["2019"], "2019"),
    ("It froze in the winter of 1941.", ["1941-WI"], "1941-24"),
    ("The budget of fiscal year 2020 passed.", ["2020"], "2020"),
    ("She taught in the academic year 2018/19.", ["2018"], "2018/2019"),
    ("They leave tomorrow morning.", ["2024-02-02TMO"], "2024-02-02"),
    ("Born 1 January 1700 (O.S.) in Riga.", ["1700-01-01"], "1700-01-01"),
    ("Ships of the year 12345 glide.", ["12345"], "Y12345"),
    ("They will meet this autumn.", ["2024-FA"], "2024-23"),
    ("Sales of Q3 2020 fell.", ["2020-Q3"], "2020-35"),
    ("In the first half of 2021 they rose.", ["2021-H1"], "2021-40"),
    ("Songs of the 1980s live on.", ["198"], "198X"),
    ("The 19th century was long.", ["18"], "18XX"),
    ("It was built, but not before 1200.", ["1200"], "1200/.."),
    ("Answer not later than 31 May 2001.", ["2001-05-31"], "../2001-05-31"),
    ("It holds from 1 July 2020 onwards.", ["2020-07-01"], "2020-07-01/.."),
    ("Tools of the third millennium BC.", ["BC2"], "-2999/-2000"),
    ("Maps of c. 1250 show it.", ["1250"], "1250~"),
    ("It began around 1340 in the east.", ["1340"], "1340~"),
    ("He has lived there since 1998.", ["1998"], "1998/.."),
    ("It was built before 1861.", ["1861"], "../1861"),
    ("It must be done by 2030.", ["2030"], "../2030"),
    ("He crossed the river in 49 BC.", ["BC0049"], "-0048"),
    ("The bell rang at 17:00 on 7 November 2019.", ["2019-11-07T17:00"], "2019-11-07T17:00"),
    ("The talks took 36 hours.", ["PT36H"], None),
    ("They meet every Tuesday.", ["XXXX-WXX-2"], None),
]


@pytest.mark.parametrize(("text", "values", "edtf"), TABLE, ids=[text for text, _, _ in TABLE])
def test_a_date_has_its_timex3_values_and_its_edtf(text, values, edtf):
    (mention,) = find_dates(text, reference=REFERENCE)
    assert [part.value for part in mention.parts] == values
    assert mention.edtf == edtf
    assert (mention.when and mention.when.edtf) == edtf


def test_three_days_after_nothing_are_unknown():
    (mention,) = find_dates("Three days later they left.")
    assert (mention.type, mention.value, mention.edtf) == ("DATE", "XXXX-XX-XX", None)


def test_a_part_of_a_decade_is_narrower_than_its_edtf():
    (mention,) = find_dates("Prices fell in the early 1990s.")
    assert (mention.mod, str(mention.when.earliest), str(mention.when.latest)) == ("START", "1990-01-01", "1993-12-31")


def test_an_old_style_date_keeps_its_day_and_a_flag():
    (mention,) = find_dates("Born 1 January 1700 (O.S.) in Riga.")
    assert mention.when.old_style
    assert mention.text == "1 January 1700"


def test_a_day_that_does_not_exist_is_a_problem_and_no_date():
    problems = []
    assert find_dates("It was signed on 30 February 2023.", problems=problems) == []
    assert problems[0].offset == 17
    assert "30 February 2023" in problems[0].message


def test_the_order_of_a_numeric_date_is_told_by_the_others_of_the_document():
    alone = find_dates("Paid on 05/11/2023.")[0]
    assert (alone.edtf, alone.assumed) == ("2023-05-11?", ("order",))
    (first, _) = find_dates("Paid on 05/11/2023, sent on 25/11/2023.")
    assert (first.edtf, first.assumed) == ("2023-11-05", ())


def test_a_heading_gives_its_year_to_the_dates_below():
    mentions = find_dates("## 1999\n\nOn 5 May they met.\n\n## 2001\n\nOn 6 June they met.", reference=REFERENCE)
    assert [mention.value for mention in mentions] == ["1999", "1999-05-05", "2001", "2001-06-06"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On 3 June 1812 he crossed; on 9 June he was beaten.", ["1812-06-03", "1812-06-09"]),
        ("In 1812 he crossed the river. In October he fled.", ["1812", "1812-10"]),
        ("She was born in 1990. In March she will retire.", ["1990", "2024-03"]),
        ("The works opened in 2019 and in October were sold.", ["2019", "2023-10"]),
        ("It was founded on 3 June 1812. It grew. It was sold. On 9 December it closed.", ["1812-06-03", "2023-12-09"]),
        ("On 3 June 1812 he crossed.\n\nOn 9 December it was shown.", ["1812-06-03", "2023-12-09"]),
        ("On 3 June 1812 he crossed. It was shown on 9 December, and again on Friday.",
         ["1812-06-03", "2023-12-09", "2024-01-26"]),
        ("It stood, until June 1812, there; on 9 December it was sold.", ["1812-06", "2023-12-09"]),
    ],
)  # fmt: skip
def test_a_sentence_about_another_time_lends_its_year_to_the_next(text, values):
    assert [mention.value for mention in find_dates(text, reference=REFERENCE)] == values


def test_a_story_moves_the_day_that_relative_dates_count_from():
    text = "He was shot on 14 April 1865 and died the next day. The following year they built a tomb."
    assert [mention.value for mention in find_dates(text)] == ["1865-04-14", "1865-04-15", "1866"]


NO_DATES = [
    "April Hart may march on; June and August are her aunts.",
    "May I have a second? Give me a minute of your Sunday Times.",
    "It cost $1999, or 1,999 euros, or 19.99 a piece.",
    "Call +1 202-555-1998 or 020 7946 0958.",
    "Version 2.11.20 replaced v1.2.2019.",
    "See pages 1914-1918, section 2020 and article 1999.",
    "They won 3-2 after 2–1 and 21–14 at half time.",
    "He lives at 1600 Pine Street, flat 12.",
    "Flight 1549 left gate 2012.",
    "https://example.org/2019/05/12/news-2020.html",
    "Some 2000 workers and 1500 men walked 1200 metres.",
    "The fall of the wall and a spring in his step.",
    "RFC 2119 and ISO 9001, a 1500-meter race, one in 1000, the year of the dragon.",
    "He reads the Morning Post and the Evening Standard.",
    "The 49-year-old met a second man in Room 2012.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_none(text):
    assert [mention.text for mention in find_dates(text, reference=REFERENCE) if mention.type == "DATE"] == []


@pytest.mark.parametrize("text", ["In May 2020 & <on> 3\x00 June\r\n2019–2020\x0b", "\ud800 on 5 May 2020", ""])
def test_timeml_is_xml_that_gives_the_text_back(text):
    mentions = find_dates(text)
    root = ElementTree.fromstring(to_timeml(text, mentions).encode("utf-8"))
    back = "".join(root.find("TEXT").itertext())
    assert len(back) == len(text)
    assert [timex.text for timex in root.iter("TIMEX3")] == [part.text for m in mentions for part in m.parts]


def test_a_feast_of_several_days_is_an_interval():
    pytest.importorskip("hijridate")
    (mention,) = find_dates("They fasted in Ramadan 2021 with the others.", language="en")
    assert mention.edtf == "2021-04-13/2021-05-12"


def test_the_examples_of_the_guide_run():
    failed, tried = doctest.testfile(str(Path(__file__).parent.parent / "docs/dates.md"), module_relative=False)
    assert tried > 10
    assert not failed


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on 3 March.", "2023-03-03"),
        ("The pact was signed on 20 April.", "2023-04-20"),
        ("The offer was extended to 3 March.", "2024-03-03"),
        ("The court set 3 March as the day of the hearing.", "2024-03-03"),
        ("The meeting on 3 March is open to all.", "2024-03-03"),
    ],
)
def test_what_was_done_on_a_day_is_past_unless_it_fixed_the_day(text, value):
    assert [mention.value for mention in find_dates(text, reference="2024-02-01")] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1970 - June The kiln was lit.", ["1970-06"]),
        ("1939 - May 1945: the long war", ["1939", "1945-05"]),
        ("In 1970 - June was hot - he left.", ["1970"]),
        ("about 1500 of them were made", []),
        ("In 1500 he left.", ["1500"]),
    ],
)
def test_a_year_and_its_month_behind_a_dash_are_one_date_and_a_count_of_them_is_none(text, values):
    assert [part.value for mention in find_dates(text) for part in mention.parts] == values


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The final takes place on Tuesday.", "2024-02-06"),
        ("The court hears the appeal on Tuesday.", "2024-02-06"),
        ("The final took place on Tuesday.", "2024-01-30"),
        ("He resigned. 5 марта он уедет.", "2024-03-05"),
        ("The vote was set for 8 September.", "2024-09-08"),
        ("The vote was announced in September.", "2023-09"),
    ],
)
def test_the_verb_beside_a_date_says_whether_it_lies_ahead(text, day):
    language = "ru" if "он" in text else "en"
    assert [mention.edtf for mention in find_dates(text, reference="2024-02-01", language=language)] == [day]
