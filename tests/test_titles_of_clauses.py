"""A title is the clause of its event, without what leads to the subject and without what only hangs on it."""

import pytest
from telling import events_of

from chrono.events.sentences.shortening import short


def titles(text, date="2021-06-01"):
    return [event.title for event in events_of(text, source="note.md", date=date)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # A phrase and a date go before the subject.
        (
            "To seize those chances, today the Port Office launched three new piers.",
            "The Port Office launched three new piers",
        ),
        ("As part of the scheme, earlier this year, Anna Cole opened a lab in Ulm.", "Anna Cole opened a lab in Ulm"),
        (
            "In advance of the fair, on 3 May 2011 the guild elected Bo Rask as warden.",
            "The guild elected Bo Rask as warden",
        ),
        (
            "Following yesterday’s meeting with farmers, this morning the mayor met with the millers.",
            "The mayor met with the millers",
        ),
        # Nothing but a name of a place goes before it: that stays.
        ("In Ulm the board signed a pact on 4 May 2011.", "In Ulm the board signed a pact"),
        # A conjunction opens the sentence, and the date is of its clause.
        ("Since the Harbour Act was enacted in 2000, smuggling has fallen.", "The Harbour Act was enacted"),
        (
            "After the council let the lease expire in 2004 and the mill was sold, rents tripled.",
            "The council let the lease expire and the mill was sold",
        ),
        # Not where the clause has no verb of its own, or does not say who.
        (
            "Since leaving the Guild in 2011, Bo Rask has opened seven shops.",
            "Since leaving the Guild, Bo Rask has opened seven shops",
        ),
        # What is known already opens the sentence.
        (
            "As some of you may recall, last week, we sent out a call for old boats.",
            "We sent out a call for old boats",
        ),
        ("Just as Senator Cole reversed his position on the dam this morning, the board met.", "The board met"),
        (
            "That is why, in December 2011, the mayor established the river committee.",
            "The mayor established the river committee",
        ),
        ("Just yesterday the board approved the sale of 40 boats.", "The board approved the sale of 40 boats"),
        # The noun that "that" says more of is the subject.
        ("She spoke of the fact sheet that was released on 3 May 2011.", "The fact sheet was released"),
        (
            "The toll is thrice the sum that was first paid out in May 2011.",
            "The sum was first paid out",
        ),
        ("The office wrote new bylaws that will come into force next year.", "New bylaws will come into force"),
        # A date inside a link leaves the words around it.
        (
            "For example, a [December roundtable](http://x.y/z) brought millers together.",
            "A roundtable brought millers together",
        ),
    ],
)
def test_a_title_is_the_clause_of_its_event(text, title):
    assert title in titles(text), titles(text)


def test_whom_a_sentence_names_is_not_who_says_i_in_it():
    text = (
        "I visited Peru from 20 to 22 December for long talks on boats and mills with the Minister of Foreign Affairs "
        "and Trade, Leopold Rask."
    )
    assert [title.partition(" ")[0] for title in titles(text)] == ["I"]


def test_what_nothing_names_is_no_event():
    assert (
        titles("## Said\n\n- We shall win.\n\n([8/3/20, Ulm](http://x.y/z))\n\n([8/4/20,\nUlm, BW](http://x.y/z))\n")
        == []
    )


@pytest.mark.parametrize(
    ("words", "title"),
    [
        # Not inside a name, and not where little more than the verb would be left.
        (
            "The board of the harbour chose Ann Voss as the member of the Council of the Agency for Rural Works in a "
            "long meeting that went on until late",
            "The board of the harbour chose Ann Voss as the member of the Council of the Agency for Rural Works",
        ),
        (
            "The mayor and the guild issued a joint statement with the Bank for Rural Works and the Fund for Old Boats "
            "in the hall",
            "The mayor and the guild issued a joint statement",
        ),
        (
            "Bo Rask served for eleven years as chief inspector of boats of the Court of Appeals for the Eastern "
            "District and left it in anger",
            "Bo Rask served for eleven years as chief inspector of boats",
        ),
        # Not behind a word that leads on.
        (
            "The inspector told all who were there that the guild may use the boats as it did before the fire so that "
            "others can go",
            "The inspector told all who were there that the guild may use the boats",
        ),
    ],
)
def test_a_long_title_is_cut_where_nothing_is_torn(words, title):
    assert short(words, "en") == title


def test_what_somebody_is_behind_as_is_nobody_who_does_what_follows():
    text = (
        "Ida Falk was a chemist. She served as dean from 1958 to 1960, retired in 1969, and was made a fellow in 1971."
    )
    assert titles(text) == ["Ida Falk served as dean", "Ida Falk retired", "Ida Falk was made a fellow"]


def test_what_something_was_founded_as_is_not_its_name():
    text = (
        "Founded in 1884 as a works team, Rovers went into administration in 2009 and were bought by a trust in 2010."
    )
    assert titles(text) == [
        "Rovers was founded as a works team",
        "Rovers went into administration",
        "Rovers were bought by a trust",
    ]


def test_a_clause_behind_as_keeps_its_subject():
    assert titles("The bell fell on 4 May 1903 as the old mill burned on 4 May 1903.")[-1] == "The old mill burned"


def test_a_noun_of_a_headline_is_not_she():
    (first, *_) = titles("# Bridge shut\n\nShe told a public meeting last night that the bridge is to be sold.")
    assert not first.startswith("Bridge")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "On 4 August 2017 the mayor ordered that the mill close, and on 9 August he sealed the gates.",
            ["The mayor ordered that the mill close", "He sealed the gates"],
        ),
        (
            "On 4 March 2017 the court ruled that the sale be stayed, and the owner appealed on 6 March 2017.",
            ["The court ruled that the sale be stayed", "The owner appealed"],
        ),
        (
            "On 4 March 2017 the clerk announced that the mill, and the weir, had burned.",
            ["The clerk announced that the mill, and the weir, had burned"],
        ),
        ("The landlord came by on 3 May 2015 and shut off the water.", ["The landlord came by"]),
        ("Two bailiffs stopped by on 3 May 2015 at his house.", ["Two bailiffs stopped by at his house"]),
    ],
)
def test_a_title_ends_with_its_own_clause_and_its_whole_verb(text, told):
    assert titles(text) == told
