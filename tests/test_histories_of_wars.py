"""Wars, reigns and discoveries in plain prose: what is told of a date, and of which date."""

import pytest
from telling import events_of, told_of_days

DEEDS_BEHIND_ASIDES = {
    "On 3 May 1644 Lord Hale's regiment, returning from the siege of Mora, was attacked by horsemen.": "conflict",
    "On 3 May 1644, having taken the town, the duke signed a truce.": "signing",
    "On 3 May 1644 the duke, fearing an attack by the Danes, returned to Lund.": "visit",
    "On 3 May 1644, fearing a mutiny, the admiral resigned.": "termination",
    "On 3 May 1990, against a backdrop of strikes in Mora, the government signed the accord.": "signing",
    # Nothing stands aside here.
    "On 3 May 1644 the king entered the town, ending the siege, and was crowned in the minster.": "ceremony",
    "On 3 May 1644 the regiment was attacked by horsemen returning from the siege of Mora.": "conflict",
}


@pytest.mark.parametrize(("text", "kind"), DEEDS_BEHIND_ASIDES.items())
def test_what_stands_between_commas_before_the_verb_is_not_the_deed(text, kind):
    assert kind in [event.kind for event in events_of(text)]
    assert {event.when.edtf for event in events_of(text)} == {text[3:13].strip().split()[-1] + "-05-03"}


def test_a_participle_between_commas_leaves_its_sentence_one_deed():
    text = "On 3 May 1644 the duke, having besieged Mora for a month, signed a truce."
    assert told_of_days(text, "kind") == [("1644-05-03", "signing")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tower fell in 1858. It was rebuilt on July second.", "1858-07-02"),
        ("The tower fell in 1858. It was rebuilt on the tenth of October.", "1858-10-10"),
        ("The tower fell in 1858. It was rebuilt about October tenth.", "1858-10-10~"),
        ("The tower fell in 1858. It was rebuilt on the 12 th of July, 1861.", "1861-07-12"),
        ("The tower fell in May 1858. A year and a half later it was rebuilt.", "1859-11"),
    ],
)
def test_days_in_words_have_the_year_of_the_story(text, expected):
    assert told_of_days(text, "kind")[-1] == (expected, "change")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Le moulin brûla en 1858. Le premier mai il fut reconstruit.", "fr", "1858-05-01"),
        ("Церковь построена в 1858 году. Первого мая она была освящена.", "ru", "1858-05-01"),
    ],
)
def test_days_in_words_have_the_year_of_the_story_in_other_languages(text, language, expected):
    assert told_of_days(text, language=language)[-1] == (expected,)


def test_a_day_in_words_in_a_text_without_a_year_is_undated():
    assert told_of_days("The tower was rebuilt on the tenth of October.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On 28 October 1963 Soro left Mora, free since 1960. In December the same year he died.",
            "1963",
        ),
        (
            "In October 1963 Soro left, free since the fall of 1960. In December the same year he died.",
            "1963",
        ),
        # The year told last is the one meant where it is told for its own sake.
        ("The bridge was begun in 1921 and opened in 1924. In December the same year it burned down.", "1924"),
        ("The mill has stood there since 1821. In December of that year it burned down.", "1821"),
    ],
)
def test_the_same_year_is_not_that_since_when_something_was_so(text, expected):
    assert told_of_days(text)[-1] == (f"{expected}-12",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1858 the painter used a small lens to produce the first photograph of the moon.", ["1858"]),
        ("In 1958 the council used the money to build a new hall.", ["1958"]),
        ("In 1958 the barn was used to store grain.", []),
    ],
)
def test_what_something_was_used_to_do_was_done(text, expected):
    assert [date for (date,) in told_of_days(text)] == expected


FIGHTS = (
    "was driven back across the river",
    "drove out the garrison",
    "fell upon the camp",
    "led his troops against the Danes",
    "was ambushed in the pass",
    "massacred the prisoners",
    "advanced on the capital",
    "broke through the lines",
    "engaged the enemy off the cape",
    "suffered a heavy defeat",
    "raided the coast",
)


@pytest.mark.parametrize("deed", FIGHTS)
def test_deeds_of_war_are_conflicts(deed):
    assert told_of_days(f"On 3 May 1471 the duke {deed}.", "kind") == [("1471-05-03", "conflict")]


OTHER_DEEDS = {
    "took the throne": "appointment",
    "made himself king": "appointment",
    "usurped the throne": "appointment",
    "went to the polls": "appointment",
    "located the wreck": "milestone",
    "engaged a lawyer": "milestone",
    "suffered a stroke": "milestone",
}


@pytest.mark.parametrize(("deed", "kind"), OTHER_DEEDS.items())
def test_deeds_that_sound_alike_have_their_own_kind(deed, kind):
    assert told_of_days(f"On 3 May 1871 the duke {deed}.", "kind") == [("1871-05-03", kind)]


NO_FIGHTS = (
    "The bakery fell upon hard times",
    "The scout led his men to the hut",
    "She led her troops of cubs",
    "The Swedes drove to Ulm",
    "The marines drove a van to Ulm",
    "She drove back to Ulm",
    "Ida Falk drove out to the mill",
    "The guests massacred the hymn",
    "Ulm FC suffered a crushing defeat against Lund",
    "The brewery suffered a defeat in court",
    "They met in battle dress",
    "He advanced on the list",
    "The ministry expelled the Danes",
    "Police raided the camp",
)


@pytest.mark.parametrize("deed", NO_FIGHTS)
def test_deeds_that_only_sound_warlike_are_no_conflicts(deed):
    assert "conflict" not in {event.kind for event in events_of(f"{deed} on 3 May 1971.")}


WARS_OVER_YEARS = [
    ("The Brack War was a conflict of two duchies that lasted from 1453 until 1466.", "1453/1466"),
    ("The Corn War was fought between Mora and Varde from 431 to 404 BC.", "-0430/-0403"),
    ("The Salt War took place between 1540 and 1543.", "1540/1543"),
    ("Der Kornkrieg dauerte von 1618 bis 1648.", "1618/1648"),
    ("Der Kornkrieg wurde von 1618 bis 1648 zwischen Mora und Varde geführt.", "1618/1648"),
    ("La guerra de la sal tuvo lugar entre 1540 y 1543.", "1540/1543"),
]


@pytest.mark.parametrize(("text", "years"), WARS_OVER_YEARS)
def test_the_years_over_which_a_war_went_on_are_its_own(text, years):
    assert told_of_days(text, "kind") == [(years, "conflict")]


@pytest.mark.parametrize(
    "text",
    [
        "The war museum was open from 1960 to 1975.",
        "The marriage lasted from 1960 to 1975.",
        "He fought in the war and worked as a baker from 1960 to 1975.",
        "His reign, which was marked by war, lasted from 1453 until 1466.",
        "In the war he fought in Spain from 1540 to 1543.",
        "После войны строительство продолжалось с 1540 по 1543 год.",
    ],
)
def test_what_lasted_beside_a_war_is_no_war(text):
    assert "conflict" not in [event.kind for event in events_of(text)]
