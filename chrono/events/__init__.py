"""Date mentions become events: who did what, where and when, and the sentences that say so.

`extract` reads one document; `default_kinds` are the kinds that it knows. To find a further class of event, write a
reader beside `reports.py` that makes drafts, and name it in `extraction.py`; to add a kind, see `kinds.yaml`.
"""

from __future__ import annotations

from chrono.events.extraction import extract
from chrono.events.words.kinds import default_kinds

__all__ = ["default_kinds", "extract"]
