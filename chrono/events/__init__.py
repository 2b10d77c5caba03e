"""Date mentions become events: who did what, where and when, and the sentences that say so.

`extract` reads one document; `default_kinds` are the kinds that it knows. The steps stand here, what they know in
rooms: docs/design.md has the map. To find a further class of event, write a reader that makes drafts in the room
that it belongs to (`reporting`, `pages`, `biographies` or `own_day`), and name it in `extraction.py`; to add a kind,
see `kinds.yaml`.

Both are loaded when they are first used: who only asks how a kind looks needs none of the steps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.first_use import loading

if TYPE_CHECKING:
    from chrono.events.extraction import extract
    from chrono.events.words.kinds import default_kinds

__all__ = ["default_kinds", "extract"]

__getattr__ = loading(__name__, {"extraction": ["extract"], "words.kinds": ["default_kinds"]})
