"""Wars that only say amid what a deed was done."""

import pytest
from telling import told_of_days


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Clay was born during the war on April 12, 1777.", ("1777-04-12", "birth")),
        ("Born in the midst of the River War on April 12, 1777, Clay rose to fame.", ("1777-04-12", "birth")),
        ("The mill was founded before the war in 1912.", ("1912", "founding")),
        ("The treaty was signed in the aftermath of the war on 3 May 1815.", ("1815-05-03", "signing")),
        ("Der Müller wurde während des Krieges am 3. Mai 1777 geboren.", ("1777-05-03", "birth")),
        ("Le moulin fut fondé pendant la guerre en 1812.", ("1812", "founding")),
        ("El molino fue fundado durante la guerra en 1812.", ("1812", "founding")),
    ],
)
def test_what_was_done_amid_a_war_is_told_and_not_the_war(text, found):
    assert told_of_days(text, "kind", source="note.md") == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The town was destroyed during the siege in 1645.",
        "The fleet was defeated during the battle on 3 May 1645.",
        "The new wall, built in 478, following the sack of Holm in 480, changed the town.",
    ],
)
def test_a_war_that_is_dated_itself_is_told(text):
    assert "conflict" in [kind for _, kind in told_of_days(text, "kind", source="note.md")]
