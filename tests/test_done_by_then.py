"""What was done by a day, told as an event of it; what only was so, was wanted or came again by then is none."""

import pytest
from telling import told_of_days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In June 1911 the dockers walked out. By late August they were beaten back to work.", "1911-08"),
        ("The flood of 1902 broke the weir; it was mended by the end of June 1903.", "1903-06"),
        ("The survey began in March 1874. By the middle of June the party reached the head of the valley.", "1874-06"),
        ("Work on the tunnel started in 1931, and by November the two headings met.", "1931-11"),
        ("In 1644 Colonel Orme besieged the castle, but was repulsed by late September.", "1644-09"),
        ("By spring 1921 the rebels were driven from the last of the hill villages.", "1921-21"),
        ("By Christmas 1915 the whole battalion was shipped home.", "1915-12-25"),
        ("By 30 June 1878 the trustees paid off the debt on the chapel.", "1878-06-30"),
        ("The school closed in 2003. By August the building was stripped of its slates.", "2003-08"),
        ("The herd was struck by anthrax in April 1899; by June it was wiped out.", "1899-06"),
        ("By October 1962 all of the tenants were rehoused in the new estate.", "1962-10"),
        ("The blaze broke out on 3 May 1987 and was put out by 5 May.", "1987-05-05"),
        ("Meanwhile, by the end of April 1742, the duke had almost fully conquered the valley.", "1742-04"),
        ("The relief party pushed on to the coast by 3 May 1911.", "1911-05-03"),
        ("The tenants were forced to leave the lane, abandoning their looms by the end of May 1817.", "1817-05"),
        ("Orme sailed in May 1611, reaching the cape in July, and rounding it by late August.", "1611-08"),
    ],
)
def test_a_deed_done_by_a_day_is_an_event_of_it(text, day):
    assert (day,) in told_of_days(text)


@pytest.mark.parametrize(
    "text",
    [
        "By 1914 the works produced 300 cars a week.",
        "By 1930 the paper sold 20,000 copies a day.",
        "By May 1850 the canal carried forty boats each day.",
        "By 1910 many families were leaving for the coast.",
        "By May 1931 the river was low.",
        "By June 1945 she lived alone in two rooms.",
        "By 1865 nobody remembered the old road.",
        "The seer predicted rain by 3 May 1906.",
        "The owners ordered ten boats by June 1911.",
        "The terms required repairs by the end of May 1911.",
        "The charter split the province pending a vote to be held by 20 July 1956.",
        "The trust launched a drive with a goal of 300 tutors trained by May 2019.",
        "be printed, with all maps, on the site of the board by 3 May 2021.",
        "By April 1977 the council wanted a new bridge.",
    ],
)
def test_what_was_so_or_was_wanted_by_a_date_is_no_event_of_it(text):
    assert told_of_days(text) == []
