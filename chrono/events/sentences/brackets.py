"""Where the verb of a German clause stands: with its auxiliary, though its participle ends the clause.

"Im Juli 2011 wurde der Verein „Kreativität trifft Technik“ gegründet": what lies between the two is what it is said of.
The auxiliaries are in `words.yaml` under `bracket_openers`; a language without these has no such clauses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chrono.events.words.cues import Cue, Token
from chrono.events.words.kinds import grammar

__all__ = ["PARTICIPLE", "bracketed"]

PARTICIPLE = re.compile(r"[^\W\d_]*(?:ge|be|ver|er|ent|zer|über|unter|wieder)[^\W\d_]+(?:t|en)|[^\W\d_]+iert")
_ENDS = re.compile(r"[,;:.!?–—)]|\s-\s")


def bracketed(tokens: Sequence[Token], cues: Sequence[Cue], text: str, language: str) -> dict[int, int]:
    """For each cue that is a participle at the end of its clause, the token of the auxiliary that it belongs to.

    The keys are the cues' first tokens.
    """
    openers = grammar("bracket_openers", language)
    if not openers:
        return {}
    found: dict[int, int] = {}
    for cue in cues:
        word = tokens[cue.last]
        if text[word.start].isupper() or not PARTICIPLE.fullmatch(word.word):
            continue
        if not _closes(tokens, cue.last, text, language):
            continue
        opener = next((at for at in range(cue.first - 1, -1, -1) if tokens[at].word in openers), None)
        if opener is not None and opener not in found.values():  # "war 1945 ausgebrannt und 1951 wieder eröffnet"
            found[cue.first] = opener
    return found


def _closes(tokens: Sequence[Token], last: int, text: str, language: str) -> bool:
    """Whether a token ends its clause: a mark, another auxiliary, "und" or nothing comes next."""
    if last + 1 >= len(tokens):
        return True
    following = tokens[last + 1]
    closers = grammar("bracket_closers", language) | grammar("bracket_openers", language)
    return following.word in closers or _ENDS.search(text, tokens[last].end, following.start) is not None
