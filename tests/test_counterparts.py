"""With whom, for whom and from whom something was done, and who does it in a line of a log."""

import pytest

from chrono import extract, read_text


def people(text, **options):
    """The participants of each event of a text of 1 March 2024, in order of the events."""
    (document,) = read_text(text, date="2024-03-01", **options)
    return [[one.name for one in event.participants] for event in extract(document)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In 1974 Petra Lund, a chemist, joined Korda Labs.", ["Petra Lund", "Korda Labs"]),
        (
            "In June 2011 the Harland Foundation sold the mill to the Corby Trust.",
            ["Harland Foundation", "Corby Trust"],
        ),
        ("In 2003 the plots were purchased from The Northern Land Company.", ["Northern Land Company"]),
        ("In 2003 the mill was acquired by The Northern Land Company.", ["Northern Land Company"]),
        ("In 1992 the prize was awarded to Kestrel University.", ["Kestrel University"]),
        ("In 1999 Bo Lind was elected a fellow of the Royal Holm Society.", ["Bo Lind", "Royal Holm Society"]),
        ("In 1889 Bo Lind travelled with the painter Lavalle to Panama.", ["Bo Lind", "Lavalle"]),
        ("On 3 May 2019 the Tarn Society announced a partnership with IRVEX.", ["Tarn Society", "IRVEX"]),
        ("On 3 May 2019 Cllr Falk was duly elected.", ["Falk"]),
    ],
)
def test_whose_name_stands_behind_the_verb_takes_part(text, names):
    assert people(text) == [names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On 3 May 1916 Bo Lind was killed by a sniper at Varnow.", ["Bo Lind"]),
        ("On 3 May 1916 Bo Lind was defeated in the Battle of the Holm River.", ["Bo Lind"]),
        ("In 1959 Bo Lind joined the Quaker movement.", ["Bo Lind"]),
        ("In 2003 Bo Lind met with Peru-based traders.", ["Bo Lind"]),
    ],
)
def test_what_is_no_name_or_stands_elsewhere_takes_no_part(text, names):
    assert people(text) == [names]


def test_who_opens_a_line_behind_an_hour_did_it():
    text = "22:01 UTC: GitForge deletes the broken records\n\n**22:09 UTC: Tarn.com updates its page**\n"
    assert people(text) == [["GitForge"], ["Tarn.com"]]
