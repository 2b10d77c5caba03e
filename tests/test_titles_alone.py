"""A title read alone: every deed by itself, nothing that leads on from a sentence before, no end in the middle."""

import pytest
from telling import events_of


def titles(text):
    """The titles of the events of a text of 1 June 2021, in order of date."""
    return [event.title for event in events_of(text, source="note.txt", date="2021-06-01")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The ship was laid down at Portsmouth in 1896, launched on 3 May 1898 and commissioned in June 1900.",
            ["The ship was laid down at Portsmouth", "The ship was launched", "The ship was commissioned"],
        ),
        (
            "Ida Falk was elected a Fellow in 1951, knighted in 1960 and died in 1970.",
            ["Ida Falk was elected a Fellow", "Ida Falk was knighted", "Ida Falk died"],
        ),
        (
            "The church was rebuilt after a fire in 1742 and consecrated by the bishop in 1750.",
            ["The church was rebuilt after a fire", "The church was consecrated by the bishop"],
        ),
        (
            "Ida Falk was elected mayor in 1951 and moved to Lund in 1960.",
            ["Ida Falk was elected mayor", "Ida Falk moved to Lund"],
        ),
        (
            "The mill was opened in 1901 and closed in 1950.",
            ["The mill was opened", "The mill closed"],
        ),
    ],
)
def test_deeds_that_share_an_auxiliary_are_told_by_themselves(text, told):
    assert titles(text) == told


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("And the council and the board signed a pact on 3 May 2010.", "The council and the board signed a pact"),
        ("Well, the council adopted the plan on 3 May 2010.", "The council adopted the plan"),
        ("As you all know, the council adopted the plan on 3 May 2010.", "The council adopted the plan"),
        ("Well House opened on 3 May 2010.", "Well House opened"),
        ("One school closed on 3 May 2010.", "One school closed"),
        ("Now Ida Falk was sworn in on 3 May 2010.", "Now Ida Falk was sworn in"),
        ("The clocks moved on 3 May 2010, not at the end of the year.", "The clocks moved"),
        (
            '"Peru and Chile have agreed to open the border on both sides," said Bo Lind on 3 May 2010.',
            "Peru and Chile have agreed to open the border on both sides",
        ),
        (
            "On 3 May 2010 the adviser for homeland security and emergency matters Ida Falk welcomed a delegation led "
            "by the Secretary of Security and Citizen Protection of Peru.",
            "The adviser for homeland security and emergency matters Ida Falk welcomed a delegation led…",
        ),
        (
            "On 3 May 2010 the Minister for Foreign Affairs, the leader of the old party in the lower house, announced "
            "that his country would send food.",
            "The Minister for Foreign Affairs announced that his country would send food",
        ),
        (
            "At the invitation of the President of the Republic of the Island and of his wife and family, the Prime "
            "Minister Ida Falk visited Oslo on 3 May 2010.",
            "The Prime Minister Ida Falk visited Oslo",
        ),
        (
            "NOW, THEREFORE, I, IDA FALK, Mayor of Dunmore, do hereby proclaim 3 May 2021 as Fern Day.",
            "Ida Falk proclaims Fern Day",
        ),
        ("Order 15 of 3 May 2010, was revoked by the council.", "Order 15"),
        ("After the fire, the mill was rebuilt on 3 May 2010.", "The mill was rebuilt"),
        ("In Asian time zones, the attack came on 3 May 2010.", "In Asian time zones, the attack came"),
    ],
)
def test_a_title_begins_and_ends_with_what_it_tells(text, title):
    assert title in titles(text)


def test_who_speaks_is_told_of_by_name_only_in_the_past():
    speech = "# Remarks by Ida Falk\n\nBO LIND: Hello.\n\nIDA FALK: {}\n\nBO LIND: Yes.\n"
    assert titles(speech.format("I opened the pier on 3 May 2021.")) == ["Ida Falk opened the pier"]
    assert titles(speech.format("I have opened the pier today.")) == ["Ida Falk has opened the pier"]
    assert not titles(speech.format("I think the council met on 3 May 2021."))[0].startswith("Ida Falk think")


SPEECH = "Remarks\n\nMS. FALK: Good morning. {}\n\nMR. BRANDT: Thank you for that, Ms. Falk.\n"


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("On 3 May 2022, I announced my candidate for mayor.", "Falk announced her candidate for mayor"),
        ("On 3 May 2022, I met my friend Otto Lind.", "Falk met her friend Otto Lind"),
        ("On 3 May 2022, I was elected with the help of my friends.", "Falk was elected with the help of her friends"),
    ],
)
def test_what_a_speaker_calls_hers_is_hers_in_the_title(said, title):
    assert title in titles(SPEECH.format(said))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("In today's meeting, the delegates agreed on a budget.", "The delegates agreed on a budget"),
        ("Back in 2019, the council approved the plan.", "The council approved the plan"),
        (
            "On 3 May 2019 the office published a report entitled “River”.",
            "The office published a report entitled “River”",
        ),
        ("A strike was called on 3 May 1990.", "A strike was called"),
        ("(a) The Director shall publish the guidance by 3 May 2030.", "The Director shall publish the guidance"),
        (
            "Holmby Abbey is a church in Kent. It was built of stone. It was burned in 1340.",
            "Holmby Abbey was burned",
        ),
    ],
)
def test_a_title_neither_begins_nor_ends_with_what_its_date_left(text, title):
    assert title in titles(text)


def test_what_there_was_is_told_with_what_is_said_of_it():
    for said in ("didn’t", "did not"):
        text = f"On 3 May 2010 there was a public meeting at which the Weir Line {said} appear."
        assert titles(text) == [f"There was a public meeting at which the Weir Line {said} appear"]
    assert titles("On 3 May 2010 there was a fire, which Ida Falk put out.") == ["There was a fire"]
    assert titles("On 3 May 2010 there was a meeting at which Moss, Lund and Ulm spoke.") == ["There was a meeting"]


def test_an_order_is_called_by_what_it_is_about():
    assert titles("Order 15 of 3 May 2010 (Mooring Fees in Open Harbours) is revoked.") == [
        "Order 15: Mooring Fees in Open Harbours"
    ]
    assert titles("(a) Order 15 of 3 May 2010 (Mooring Fees).") == ["Order 15: Mooring Fees"]
    assert titles("(a) Order 15 of 3 May 2010 (the “Order”).") == ["Order 15"]
    assert titles("(a) Order 15 of 3 May 2010 (Fees).") == ["Order 15"]


def test_a_meeting_of_two_countries_by_their_letters_keeps_both():
    text = "The ministers attended the meeting of the U.S.-Mongolia Trade Council on 3 May 2010."
    assert titles(text) == ["Meeting of the U.S.-Mongolia Trade Council"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Harlow Pumps has bought the valve maker Brandsma, the firm said today.",
            "Harlow Pumps has bought the valve maker Brandsma",
        ),
        ("The minister has resigned, his office said on Monday.", "The minister has resigned"),
        (
            "The bridge will be closed for repairs, the council announced on Monday.",
            "The bridge will be closed for repairs",
        ),
        (
            "The council announced on Monday that it would close the bridge.",
            "The council announced that it would close the bridge",
        ),
    ],
)
def test_news_that_names_its_teller_behind_is_titled_by_the_news(text, title):
    assert titles(text) == [title]
