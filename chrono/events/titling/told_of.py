"""Whose deed or office a title tells without saying it: "Защитил диссертацию", "Fue nombrado obispo", "Академик".

So do languages whose verbs need no subject. The verbs are in `grammar.yaml`, under `personal_deeds`, and those of them
behind which the subject may stand under `deeds_before_subject`.
"""

from __future__ import annotations

from collections.abc import Sequence

from chrono.events.drafts import Draft
from chrono.events.sentences.shortening import short
from chrono.events.titling.german import anniversary_in_nominative
from chrono.events.words.cues import has_phrase, words_of
from chrono.events.words.kinds import endings, grammar
from chrono.model import Participant

__all__ = ["of_anniversary", "with_whom"]

_OFFICES = frozenset({"appointment", "award"})
_BARE = 3  # words of an anniversary that names nothing but its number
_STEM = 5  # letters of a name that stay in all its cases


def of_anniversary(title: str, people: Sequence[Participant], language: str) -> str:
    """A bare anniversary with whose it is: "Feuerwehr Ulm: 50-jähriges Jubiläum" of "ihr 50-jähriges Jubiläum"."""
    if language == "de":
        title = anniversary_in_nominative(title)
    bare = len(title.split()) <= _BARE and title[:1].isdigit()
    named = len(people) == 1 and not any(part in title for part in people[0].name.split())
    return short(f"{people[0].name}: {title}", language) if bare and named else title


def with_whom(title: str, person: str | None, draft: Draft, language: str) -> str:
    """The title with the `person` whom the text is about, where it begins with what he did, was or became."""
    deeds = grammar("personal_deeds", language)
    words = words_of(title)
    if not person or not deeds or not words or draft.title:
        return title
    if any(part[:_STEM] in title for part in person.split() if len(part) > 2):
        return title
    called = grammar("called_so", language) | grammar("offices", language)
    if draft.kind in _OFFICES and has_phrase(words[:1], called):
        return short(f"{person}: {title[:1].lower()}{title[1:]}", language)
    verb = words[1:] if words[:1] == ["se"] else words
    if not has_phrase(verb[:1], deeds) or _subject_follows(verb, language):
        return title
    return short(f"{person} {title[:1].lower()}{title[1:]}", language)


def _subject_follows(words: list[str], language: str) -> bool:
    """Whether the word behind a verb may be who did it: "Умер отец", "Murió su hermana"; not "Умер в Омске"."""
    if words[0] in grammar("coming_out", language):
        return True  # "Вышла книга"
    if len(words) == 1 or not has_phrase(words[:1], grammar("deeds_before_subject", language)):
        return False
    if words[1] in grammar("behind_deeds", language):
        return False
    return not words[1].endswith(endings("oblique_endings", language))
