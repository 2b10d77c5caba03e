"""What gatherings brought, told behind the sentence that dates them or in a clause behind it."""

import pytest
from telling import told_of_days

DATE = "2017-04-29"


def told(text):
    return sorted(told_of_days(text, "kind", source="note.md", date=DATE))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The 4th River summit was convened in Singapore in January 1992. The leaders signed the River Declaration.",
            [("1992-01", "signing"), ("1992-01", "summit")],
        ),
        (
            "The conference met in Lund on 3 May 2011. It adopted a plan of action.",
            [("2011-05-03", "adoption"), ("2011-05-03", "forum")],
        ),
        (
            "The ministers met in Lund on 3 May 2011. The talks were long. They signed a protocol on fish.",
            [("2011-05-03", "meeting"), ("2011-05-03", "signing")],
        ),
        (
            "3-й саммит был проведен с 14 по 15 декабря 1987 года. На нем была принята «Манильская декларация».",
            [("1987-12-14/1987-12-15", "adoption"), ("1987-12-14/1987-12-15", "summit")],
        ),
        (
            "The 2nd summit was in Kuala Lumpur in August 1977, at which a joint communiqué was signed.",
            [("1977-08", "signing"), ("1977-08", "summit")],
        ),
        (
            "The forum met in Lund on 3 May 2011. The participants founded a league of lakes.",
            [("2011-05-03", "forum"), ("2011-05-03", "founding")],
        ),
    ],
)
def test_what_was_signed_or_adopted_there_has_the_day_of_the_gathering(text, found):
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The conference met in Lund on 3 May 2011. The participants have signed many treaties over the years.",
        "The conference met in Lund on 3 May 2011. The mayor had signed no treaty.",
        "The conference met in Lund on 3 May 2011.\n\nThe participants adopted children.",
        "The council met in Lund on 3 May 2011. The council was set up by an act.",
        "The forum met in Lund on 3 May 2011. It was founded by Otto Berg.",
        "The congress met in Lund on 3 May 2011. The congress was established by two poets.",
        "The congress met in Lund on 3 May 2011. The two won medals for rowing in their youth.",
        "The conference met in Lund on 3 May 2011, in which ten states took part.",
    ],
)
def test_what_was_done_at_another_time_has_not(text):
    gathered = "meeting" if "council" in text else "forum"
    assert [one for one in told(text) if one[0] == "2011-05-03"] == [("2011-05-03", gathered)]


def test_a_gathering_that_kicks_off_is_told_as_one():
    assert told("The summit kicks off here on Saturday.") == [("2017-04-29", "summit")]
    assert told("The campaign kicks off here on Saturday.") == [("2017-04-29", "launch")]
