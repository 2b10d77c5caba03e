"""Places in Russian, German, French and Spanish that are of what a book is about, or of somebody's birth or schooling.

"Вышла книга о жизни в Париже", "Jean Rey, né à Prague, devint directeur": the words are in `words.yaml`.
"""

from __future__ import annotations

from chrono.events.drafts import Draft
from chrono.events.names.places import PlaceMention
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.kinds import grammar

__all__ = ["is_apart"]

_ABOUT = frozenset({"publication", "announcement", "award"})
_REACH = 6  # words before a place in which a topic or participle leads to it


def is_apart(sentence: Sentence, draft: Draft, mention: PlaceMention) -> bool:
    """Whether a place behind a topic, or beside a participle of another deed, is not where the event of the cue was."""
    place, language = sentence.token_at(mention.start), sentence.language
    cue = sentence.token_at(draft.cue[0]) if draft.cue else place
    floor = max(place - _REACH, cue + 1 if cue < place else 0)
    words = sentence.words[floor:place]
    if draft.kind in _ABOUT and cue < place and not grammar("topics_apart", language).isdisjoint(words):
        return True
    endings = tuple(grammar("participles_apart_ends", language))
    apart = grammar("participles_apart", language)
    for at in range(place - 1, floor - 1, -1):
        if at != cue and (sentence.words[at] in apart or (endings and sentence.words[at].endswith(endings))):
            return True
        if "," in sentence.gap(at):
            return False
    return not grammar("born_there", language).isdisjoint(sentence.words[place + 1 : place + 2])
