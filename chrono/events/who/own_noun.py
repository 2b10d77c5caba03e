"""The body whose story a text tells in German, French, Spanish or Russian, where a clause calls it by its noun alone.

"Der Verein pachtete" below the title "Chronik des Turnvereins Dunmore" is that club. The nouns are in `words.yaml`,
under `story_nouns`; English, whose clauses have a grammar here, has `protagonists`.
"""

from __future__ import annotations

import re
from functools import cache

import attrs

from chrono.events.words.kinds import grammar
from chrono.events.words.phrases import any_phrase, phrases
from chrono.lang.alternatives import alternatives

__all__ = ["OwnNoun", "own_noun"]

_CAPITAL = r"[A-ZÀ-ÞА-ЯЁ][\w’'-]+"
_QUOTED = r"[«„“\"](?P<quoted>[^»“”\"\n]{2,40})[»“”\"]"
_JOINT = rf"(?:d['’]|(?:{any_phrase('of_a_body')}|{any_phrase('of_a_town', 'de')}) )"
_NAMED = rf"(?P<name>(?: [a-zà-ÿ]{{4,}})?(?: {_JOINT}?{_CAPITAL}){{0,5}})(?: {_QUOTED})?"
_ARTICLE = {
    "de": rf"(?:{any_phrase('articles_of_stories', 'de')}) ",
    "fr": rf"(?:(?:{any_phrase('articles_of_stories', 'fr')}) |[Ll]['’])",
    "es": rf"(?:{any_phrase('articles_of_stories', 'es')}) ",
    # Russian has none: a sentence, or what stands behind its year, begins with the noun.
    "ru": rf"(?:(?<=[.,;:\n] )|(?<=\d )|{'|'.join(f'(?<={word} )' for word in phrases('year_before_a_clause'))}|\A)",
}
_REACH = 60  # characters between a noun and its verb
_LONGEST_TITLE = 200  # characters


@attrs.frozen
class OwnNoun:
    """A body and the pattern by which its noun stands as a subject."""

    name: str
    pattern: re.Pattern[str]

    def acts_before(self, text: str, start: int, end: int) -> bool:
        """Whether it stands between the beginning of a clause and the end of its verb."""
        return self.pattern.search(text, max(start, end - _REACH), end) is not None

    def acts_behind(self, text: str, verb: int) -> bool:
        """Whether it follows a verb at once, as in "1990 pachtete der Verein"."""
        return self.pattern.match(text, verb + 1) is not None


@cache
def own_noun(title: str, language: str) -> OwnNoun | None:
    """The body that a title names: "Chronik des Turnvereins Dunmore", "Завод «Волна»"; None where it names none."""
    nouns = alternatives(sorted(grammar("story_nouns", language), key=len, reverse=True))
    if not nouns:
        return None
    inside = r"\w*?" if language == "de" else r"(?<!\w)"
    match = re.search(rf"(?P<noun>{inside}(?i:(?P<bare>{nouns})))(?:e?s)?(?!\w){_NAMED}", title[:_LONGEST_TITLE])
    if match is None or not (re.search(_CAPITAL, match["name"]) or match["quoted"] or match["noun"] != match["bare"]):
        return None
    called = match["noun"] + (match["name"] if re.search(_CAPITAL, match["name"]) else "")
    if match["quoted"]:
        called = match["quoted"] if language == "ru" else f"{called} {match['quoted']}"
    noun = match["bare"].casefold()
    form = f"(?:{noun.capitalize()}|{re.escape(match['noun'].capitalize())})" if language == "de" else f"(?i:{noun})"
    return OwnNoun(
        called.strip(),
        re.compile(rf"{_ARTICLE[language]}{form}\b(?! (?:[A-ZÀ-ÞА-ЯЁ«„]|(?:{any_phrase('goes_on_with')})\b))"),
    )
