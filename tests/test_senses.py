"""What a verb means beside who does it and what it is done to."""

import pytest
from telling import events_of

import chrono


def kinds_of(text: str) -> list[str]:
    return [event.kind for event in events_of(text, source="note") if event.when is not None]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The family moved to Leeds in 1912.", "visit"),
        ("The firm moved to larger premises in 1912.", "change"),
        ("The statue was moved to the park in 1958.", "change"),
        ("The potter moved to the coast in 1912.", "visit"),
        ("The estate came to the Marr family in 1512.", "milestone"),
        ("The settlers came to the island in 1512.", "visit"),
        ("By the peace the island went to Denmark in 1660.", "change"),
        ("In 1920 Karl Brenner took over from his father.", "appointment"),
        ("General Haan took over the command in May 1942.", "appointment"),
        ("A Danish firm took over the brewery in 1983.", "change"),
        ("A second shaft was sunk in 1887.", "founding"),
        ("The frigate was sunk by a mine in 1887.", "conflict"),
        ("The plane was destroyed by fire in August 1911.", "milestone"),
        ("The town was destroyed by bombs in 1943.", "conflict"),
        ("The city was sacked by the Gauls in 390 BC.", "conflict"),
        ("The manager was sacked in May 1990.", "termination"),
        ("She was buried in the abbey on 9 May 1941.", "ceremony"),
        ("The casket was buried on 9 May 1941.", "milestone"),
        ("The first descent was made in 1903.", "milestone"),
        ("He was made a canon in 1903.", "appointment"),
        ("He entered the priesthood in 1623.", "appointment"),
        ("The capsule entered the atmosphere in May 1958.", "milestone"),
        ("The kingdom entered the war in 1805.", "conflict"),
        ("He was released in May 1945.", "milestone"),
        ("The record was released in May 1945.", "publication"),
        ("A revised edition followed in 1926.", "publication"),
        ("A third works followed in 1926.", "milestone"),
        ("The quarrel led to a strike in 1927.", "conflict"),
        ("Owerri fell on 9 January 1970.", "conflict"),
        ("The old capital fell on 9 January 1970.", "conflict"),
        ("Duke Karl fell on 9 June 1970.", "death"),
        ("The town was named in 1834 after its first surveyor.", "change"),
        ("She was named director in 1834.", "appointment"),
        ("The fen was designated a nature reserve in 1968.", "change"),
        ("The first school was taught by Ann Moss in 1801.", "milestone"),
        ("The first marriage was that of John Low and Ann Moss in 1803.", "ceremony"),
        ("It was the last battle of the Alder War of 1213–1214.", "conflict"),
        ("He rose in 1642 to be bishop of Lund.", "appointment"),
        ("The dues were increased to five guineas in May 1948.", "change"),
        ("This caused the crew to attack the fort in May 1942.", "conflict"),
    ],
)
def test_a_verb_means_what_its_company_says(sentence, kind):
    assert kinds_of(sentence) == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "In the days that followed 9 May 1923 all was calm.",
        "Prices fell by 3 percent in 1923.",
        "The firm employed nine hundred hands in 1955.",
        "The canal put much traffic on the river in 1955.",
    ],
)
def test_a_state_is_no_deed_though_it_sometimes_is_one(sentence):
    assert kinds_of(sentence) == []


@pytest.mark.parametrize("sentence", ["The tower fell in 1703.", "A new roof was put on in 1889."])
def test_what_falls_or_is_put_on_in_a_year_is_a_deed_of_it(sentence):
    assert kinds_of(sentence) == ["milestone"]


def test_a_verb_whose_past_looks_like_its_present_tells_of_the_past():
    assert kinds_of("The mill was sold in 1986 and the factory shut two years later.") == ["change", "termination"]


def test_a_noun_behind_a_preposition_is_no_verb():
    assert kinds_of("He was deposed in 1460 and died in exile five years later.") == ["termination", "death"]


def test_years_on_are_counted_from_the_story_and_not_from_now():
    (document,) = chrono.read_text("The fund was set up in 1995. Five years on, it was wound up.", source="note")
    assert [str(event.when.edtf) for event in chrono.extract(document)] == ["1995", "2000"]
    assert kinds_of("Ten years on, we are delighted to meet here.") == []
