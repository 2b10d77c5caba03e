"""Where a clause of an English sentence may start: what stands behind a comma or "and" that parts it from another.

To let clauses be parted in one more way, add a question here and ask it in `clauses`.
"""

from __future__ import annotations

from collections.abc import Sequence

from chrono.events.words.cues import SILENT, Token
from chrono.events.words.kinds import grammar, grammars, is_adverb, only_pasts
from chrono.events.words.wording import Wording

__all__ = [
    "goes_on_in_row",
    "is_main_behind_date",
    "is_set_beside",
    "leads_to_verb",
    "starts_clause",
    "starts_subject",
]


def starts_clause(tokens: Sequence[Token], text: str, at: int, verb: int, after_relative: bool) -> bool:
    """Whether a bare comma parts clauses: a subject and its verb follow, or the verb that an aside held up."""
    word = tokens[at].word
    if at == verb:
        return word in grammar("auxiliaries", "en") or after_relative or _is_next_deed(tokens, text, at, verb)
    if verb == at + 1 and leads_to_verb(word):
        return _is_next_deed(tokens, text, at, verb)
    if verb == at + 1 and all(text[tokens[i].start].isupper() for i in (at - 1, at)) and not _is_pronoun(word):
        return False  # "a museum in Dunmore, Ohio established in 1935"
    commas = sum(text.count(",", tokens[i].end, tokens[i + 1].start) for i in range(at, verb))
    return starts_subject(tokens, text, at) and commas == 0


def _is_next_deed(tokens: Sequence[Token], text: str, at: int, verb: int) -> bool:
    """Whether a verb behind a date and a comma is what the same one did next: "left in 1903, opened a shop in 1907".

    A participle there has no object: "rebuilt in 1720, crowned with a spire".
    """
    if tokens[at - 1].word != SILENT or verb + 1 >= len(tokens):
        return False
    word, following = tokens[verb].word, tokens[verb + 1]
    if word in grammar("never_reduced", "en") or (word in only_pasts() and following.word != SILENT):
        return True
    leads = grammar("determiners", "en") | grammar("demonstratives", "en")
    named = text[following.start].isupper() and word not in grammar("naming", "en")
    return following.word in leads or named


def is_set_beside(said: Wording, at: int, verb: int) -> bool:
    """Whether "and" behind a comma leads to another subject and its verb, a date perhaps before these."""
    words, index = said.words, at + 1
    if "," not in said.breaks.get(at, ""):
        return False
    while index < verb and (words[index] == SILENT or words[index + 1] == SILENT):
        index += 1
    parted = any(one in said.breaks for one in range(index + 1, verb + 1))
    return index < verb and starts_subject(said.tokens, said.text, index) and not parted


def goes_on_in_row(said: Wording, before: int, at: int, verb: int) -> bool:
    """Whether a verb behind a date is the middle one of a row: "moved in 1903, traded in Ulm till 1911 and failed".

    The first of the row, at token `before`, is no passive, nor is a verb with "by" behind it.
    """
    tokens = said.tokens
    if (
        at != verb
        or verb + 1 >= len(tokens)
        or tokens[at - 1].word != SILENT
        or tokens[before].word in grammar("forms_of_be", "en")
    ):
        return False
    if tokens[verb + 1].word == "by":
        return False
    closing = (k for k in range(verb + 2, len(tokens) - 1) if tokens[k].word in grammar("coordinators", "en"))
    joint = next((k for k in closing if k + 1 in said.verbs), None)
    return joint is not None and any(token.word == SILENT for token in tokens[verb + 1 : joint])


def is_main_behind_date(said: Wording, at: int) -> bool:
    """Whether the main clause begins with its date behind the comma of another: "While he slept, | in 1911 Bo wrote".

    "When the war ended, in 1946, the mill closed" may have set off the date of the first clause.
    """
    words = said.words
    opened = words[1:2] if words[0] == "even" else words[:1]
    explains = _only_explains(said, at)
    known = bool(opened) and opened[0] in grammars("en", "opening_clauses", "concessions")
    if not explains and (not known or words[:at].count(opened[0]) > 1):
        return False
    first = at + (words[at] in grammar("before_date", "en"))
    behind = next((k for k in range(first, len(words)) if words[k] != SILENT), first)
    if behind == first or behind in said.verbs or words[behind] in grammar("before_noun", "en"):
        return False
    return explains or opened[0] in grammar("concessions", "en") or behind not in said.breaks


def _only_explains(said: Wording, at: int) -> bool:
    """Whether a phrase goes before whose only verbs explain its nouns: "In line with the plan approved by Bo, |"."""
    words = said.words
    inside = [verb for verb in said.verbs if verb < at]
    if not inside or words[0] not in grammar("before_noun", "en") or any(k in said.breaks for k in range(1, at)):
        return False
    leads = grammar("before_noun", "en")
    return all(
        verb + 1 < at and words[verb + 1] in leads and words[verb] not in grammar("auxiliaries", "en")
        for verb in inside
    )


def leads_to_verb(word: str) -> bool:
    """Whether a word may stand right before the verb of what came next: "then moved", "later became"."""
    return word in grammar("light", "en") or is_adverb(word)


def _is_pronoun(word: str) -> bool:
    return word in grammar("pronouns", "en")


def starts_subject(tokens: Sequence[Token], text: str, at: int) -> bool:
    """Whether a token may begin a subject: an article or the like, a pronoun, a word with a capital that is no date."""
    word = tokens[at].word
    return (
        word in grammar("determiners", "en") or word in grammar("pronouns", "en") or text[tokens[at].start].isupper()
    ) and word != SILENT
