"""Where events were: towns behind buildings, streets and journeys, and what the head of a document says of its own."""

import pytest

from chrono import extract, read_text


def told(text, kind=None, **options):
    """The places of the events of a text of 1 March 2024, of one kind if asked."""
    (document,) = read_text(text, date="2024-03-01", **options)
    events = [event for event in extract(document) if kind in (None, event.kind)]
    return [event.place and event.place.name for event in events]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In 1901 he died in his native Norwich.", "Norwich"),
        ("She was buried in her native village of Holmby in 1790.", "Holmby"),
        ("In 1901 a native of Lund, Ida Falk, founded the club in Oslo.", "Oslo"),
        ("In 1923 fighting broke out in northern Syria.", "Syria"),
        ("On 4 June 2012 the delegates met at the Hotel Adlon, Berlin.", "Hotel Adlon, Berlin"),
        ("The treaty was signed on 12 March 1956 at the Grand Hotel, Brighton.", "Grand Hotel, Brighton"),
        ("The library on Broad Street, Oxford, was opened on 30 May 1889.", "Oxford"),
        ("On 3 May 2014 the treaty was signed at Fort Dunmore.", "Fort Dunmore"),
        ("On 3 May 2014 the talks were held in the Kremlin.", "Kremlin"),
        ("She married in 1923 in Little Compton, Rhode Island.", "Little Compton"),
        ("The University of Tartu was founded in 1632.", "Tartu"),
        ("He took office as mayor of Bremen on 4 May 1999.", "Bremen"),
        ("The London Opera House was restored in 1913.", "London"),
        ("The Treaty of Utrecht was signed on 11 April 1713.", "Utrecht"),
        ("In 1930 he travelled to Dunmore.", "Dunmore"),
        ("She died on 5 May 2002 in the Lakeside Memorial Home in Dunmore.", "Dunmore"),
    ],
)
def test_a_place_is_read_where_the_words_around_it_say_so(text, place):
    assert told(text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Falk, a native of Lund, founded the club in 1901.",
        "On 3 May 2014 the Pentagon announced the test.",
        "On 3 May 2014 the Fort Dunmore regiment was disbanded.",
        "In 1990 the project moved to Dunmore.",
        "The Treaty of Utrecht was criticised when it was ratified in 1714.",
        "In 1988 the team was beaten by Western States.",
    ],
)
def test_a_name_of_which_nothing_happens_there_is_no_place(text):
    assert set(told(text)) <= {None}


def test_a_building_before_its_town_has_the_towns_country():
    (document,) = read_text("They met at the Hotel Adlon, Berlin, on 4 June 2012.")
    (event,) = extract(document)
    assert event.place.country == "Germany"
    assert event.place.latitude == pytest.approx(52.5, abs=0.2)


def test_who_comes_somewhere_and_meets_somebody_meets_him_there():
    assert told("On 4 May 2019 she flew to Oslo and met President Falk.", "meeting") == ["Oslo"]
    assert told("On 4 May 2019 she flew to Oslo; President Falk met the press.", "meeting") != ["Oslo"]


def test_a_place_before_where_she_was_born_is_that_of_the_birth():
    text = "FALK, IDA (1825-1869).--Poet, s. of a clergyman at Lund, Sweden, where she was born, and taught."
    assert told(text, "birth") == ["Lund"]
    assert told(text.replace("where she was born, and", "and"), "birth") == [None]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("OSLO, March 1 – ", "Oslo"),
        ("GENEVA (1 March 2024) - ", "Geneva"),
        ("TODAY – ", None),
    ],
)
def test_a_dateline_of_few_letters_or_with_its_day_in_brackets_is_a_place(line, place):
    assert told(f"{line}The Council adopted a resolution today.", "adoption") == [place]


@pytest.mark.parametrize(
    ("head", "place"),
    [
        (
            "Minutes of the meeting\n\nMeeting held in the Court House, Lund, on 1 March 2024.",
            "Court House, Lund",
        ),
        ("# Spring lecture\n\nVenue: Guildhall, Norwich\nDate: 7 May 2024", "Guildhall, Norwich"),
        ("# Annual Forum of Rivers\n\nWhen: 7 May 2024\nWhere: to be announced", None),
    ],
)
def test_the_head_of_a_document_says_where_its_meeting_is(head, place):
    assert told(f"{head}\n\nAll are welcome.\n")[:1] == [place]


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Readout of the meeting in Riga", "Riga"),
        ("Secretary Falk's trip to Peru", "Peru"),
        ("Meeting on the war in Syria", None),
        ("Statement ahead of the visit to Peru", None),
    ],
)
def test_a_title_says_where_its_meeting_was_unless_it_was_about_the_place(title, place):
    assert told(f"# {title}\n\nPresident Falk met Prime Minister Cole today.\n", "meeting") == [place]


def test_what_a_village_under_its_heading_tells_happened_there():
    text = "Ramley\n\nRamley is a village in Ohio. A church was built in 1920. A school opened in Lund in 1923.\n"
    assert told(text) == ["Ramley", "Lund"]
    assert told(text.replace("a village", "a painter").replace("in Ohio", "of birds")) == [None, "Lund"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("# Chronik der Ortsfeuerwehr Dunmore\n\nAm 12. Mai 1872 wurde das Haus eröffnet.", ["Dunmore"]),
        (
            "# Chronik\n\nAm 3. Mai 1946 wurde unser Gartenverein gegründet. Die Flächen hat die Stadt Dunmore.",
            ["Dunmore"],
        ),
        ("# Chronik\n\nAm 3. Mai 1946 wurde der Gartenverein gegründet. Die Flächen hat die Stadt Dunmore.", [None]),
        (
            "# A short history of Holme Village Hall\n\nThe hall was built in 1923. In 1951 Holm Ltd bought it.",
            ["Holme", None],
        ),
        ("# History of Holm Ltd\n\nThe firm was founded in 1923.", [None]),
        ("# Our history\n\nOur club was founded in 1923 in a shed. The Town of Dunmore helped.", ["Dunmore"]),
        ("# Our plans\n\nOur club was founded in 1923 in a shed. The Town of Dunmore helped.", [None]),
    ],
)
def test_the_history_of_a_local_body_happened_in_its_town(text, places):
    assert told(f"{text}\n") == places


def test_where_others_fought_is_not_where_they_are_remembered_today():
    assert told("Today we salute the heroes who fought for our freedom at Lisbon.") in ([None], [])
    assert told("Today the armies fought at Lisbon.") == ["Lisbon"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("- **3 May 2017**, Rowing Meetup at Workhub, Dublin, Ireland", ["Dublin"]),
        ("- **3 May 2017**, Rowing Meetup of Dublin Friends", [None]),
        ("In 1286 the king conquered both Lisbon and Porto.", ["Lisbon"]),
        ("The bombings of Hiroshima in August 1945 were told.", ["Hiroshima"]),
        ("Bo Lind was killed at Passendorf on 3 May 1917.", ["Passendorf"]),
        ("Bo Lind was killed in Action on 3 May 1917.", [None]),
        ("The plan was adopted at the Lisbon conference on 3 May 1999.", ["Lisbon", "Lisbon"]),
        ("The plan was adopted at the conference on 3 May 1999.", [None, None]),
        (
            "It is hilly.\n\nLisbon was founded in 1887 as a port. The first mayor, Bo Lind, was elected in 1904.",
            ["Lisbon", "Lisbon"],
        ),
        (
            "It is hilly.\n\nLisbon was founded in 1887 as a port. He lived in Rome. Bo Lind was elected in 1904.",
            ["Lisbon", None],
        ),
    ],
)
def test_a_venue_a_conquest_a_host_or_the_town_of_the_story_tells_where(text, places):
    assert told(text) == places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("He graduated from Mercy College in 1934.", "Mercy College"),
        ("She retired from the University of Leeds in 1994.", "University of Leeds"),
        ("In 1972 he joined the University of Tartu as a lecturer.", "University of Tartu"),
        ("- March 2002: Opened Osaka sales office.", "Osaka"),
        ("| May 1977 | Closed Toulouse factory |", "Toulouse"),
        ("In 1987 the firm opened an exhibition on its Lima office.", None),
        ("The Oregon Supreme Court ruled on 3 May 2021 that the sale was void.", "Oregon"),
        ("On 3 May 2021 the Parliament of Peru adopted the law.", "Peru"),
        ("- Clerk, Grain Board, Sofia, Bulgaria (2014)", "Sofia"),
        ("Died: 1906 Lyon, France", "Lyon"),
        ("In St Brice, London, on 4 May 1872 he married Ida Falk.", "London"),
        ("The conference is to be held in Peru in March 2026.", "Peru"),
        ("On 3 May 1987 he flew from Boston to Denver.", "Denver"),
        ("The fleet seized the Marr Islands on 3 May 1974.", "Marr Islands"),
    ],
)
def test_schools_branches_courts_and_closing_towns_are_places(text, place):
    assert told(text)[:1] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "She has a friend from Mercy College and died in 1934.",
        "Ida Falk, who has a degree from Mercy College, was elected treasurer on 3 May 2021.",
        "The envoy met the President-elect of Brazil, Lima, on 3 May 2021.",
        "On 4 May 2023 the minister signed an order on the Dunmore race, to be held in Spain.",
        "On 7 July 2014 the town marked 40 years of friendship with its sister city, Toulouse, France.",
    ],
)
def test_a_school_a_name_behind_of_and_a_plan_are_no_places(text):
    assert set(told(text)) <= {None}


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2022 the ministers discussed the situation in Peru and Chile at a meeting.",
        "On 3 May 2022 the minister announced new efforts within Peru.",
        "The Investing in Peru tour will kick off on 3 May 2025.",
        "Before her post at the embassy in Lima, Ida Falk had served in the army, retiring in 2009.",
    ],
)
def test_what_goes_on_elsewhere_is_only_spoken_of(text):
    assert set(told(text)) == {None}


def test_a_war_in_a_country_begins_there():
    assert told("Fighting in the war in Peru began on 3 May 1922.") == ["Peru"]
