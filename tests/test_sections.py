"""Dated items without a verb are what the heading of their list says that they are."""

import pytest
from telling import events_of


def kinds(text, language=None):
    return [event.kind for event in events_of(text, source="note.md", language=language)]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Meetups", "meeting"),
        ("Board meetings", "meeting"),
        ("Awards and honours", "award"),
        ("Publications", "publication"),
        ("Deaths", "death"),
        ("News", "milestone"),
        ("Conference fees", "milestone"),
        ("What we said of the most recent concerts", "milestone"),
    ],
)
def test_the_heading_of_a_list_gives_its_items_their_kind(heading, kind):
    text = f"# The weir\n\n## {heading}\n\n- 3 May 2016: Ida Falk, Ulm\n- 4 June 2017: Bo Lind, Graz\n"
    assert kinds(text) == [kind, kind]


def test_an_item_with_a_verb_is_what_its_verb_says():
    assert kinds("# The weir\n\n## Meetups\n\n- 3 May 2016: The hall was opened in Ulm\n") == ["opening"]


def test_headings_of_other_languages_give_kinds_too():
    assert kinds("# Das Wehr\n\n## Auszeichnungen\n\n- 3. Mai 2016: Goldener Aal der Stadt\n", "de") == ["award"]


def test_a_meetup_is_a_meeting():
    assert kinds("The Ulm Weir Meetup took place on 3 May 2016.") == ["meeting"]
