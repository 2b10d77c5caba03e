"""Date mentions become events: who did what, where and when, and the sentences that say so.

`extract` reads one document; `default_kinds` are the kinds that it knows. The steps stand here, what they know in
rooms: docs/design.md has the map. To find a further class of event, write a reader that makes drafts in the room
that it belongs to (`reporting`, `pages`, `biographies` or `own_day`), and name it in `extraction.py`; to add a kind,
see `kinds.yaml`.
"""

from __future__ import annotations

from chrono.events.extraction import extract
from chrono.events.words.kinds import default_kinds

__all__ = ["default_kinds", "extract"]
