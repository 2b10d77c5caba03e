"""Whether "he" behind an office without a name is its holder, whom the text does not name, and not the person before.

"The Prime Minister held talks in Oslo. On 3 March he met …": not the foreign minister who is named above. What such
offices are called is in `names.yaml`, under `state_offices`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from chrono.events.words.lexicon import any_of, lexicon

if TYPE_CHECKING:
    from chrono.events.names.finding import NameMention

__all__ = ["is_of_another_office"]


@cache
def _as_subject() -> re.Pattern[str]:
    """An office at the head of a sentence, or behind what opens one: "In March, the Prime Minister"."""
    offices = any_of(lexicon().state_offices)
    opening = r"[.!?\n]\s*(?:[A-Z][^.!?,\n]{2,40}, )?"
    return re.compile(rf"{opening}[Tt]he ((?:[A-Z][a-z]+ ){{0,2}}(?i:{offices}))\b(?! of\b| [A-Z])")


def is_of_another_office(text: str, mentions: Iterable[NameMention], name: str, offset: int) -> bool:
    """Whether between somebody's last naming and an offset of his paragraph another office acts, without a name."""
    own = [one for one in mentions if one.name == name and one.start < offset]
    roles = {(one.role or "").casefold() for one in own} - {""}
    if not roles:
        return False
    begin = max(own[-1].end, text.rfind("\n\n", 0, offset) + 1)
    found = [match[1].casefold() for match in _as_subject().finditer(text, begin, offset)]
    return bool(found) and not any(role.endswith(found[-1]) for role in roles)
