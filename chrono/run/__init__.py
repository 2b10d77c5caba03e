"""The whole pipeline over many files: documents in, a merged and curated timeline out.

The order of the steps can be read in `pipeline.py`; what one file goes through, in `job.py`. Every name is loaded when
it is first used: a process that only reads files needs neither merge nor cache.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.first_use import loading

if TYPE_CHECKING:
    from chrono.run.cache import default_cache_path
    from chrono.run.cluster import connected
    from chrono.run.pipeline import Progress, build, documents
    from chrono.run.reviewing import STATES, Answer, Candidate, append, candidates, review

__all__ = [
    "STATES", "Answer", "Candidate", "Progress", "append", "build", "candidates", "connected", "default_cache_path",
    "documents", "review",
]  # fmt: skip

_HOMES = {
    "cache": ["default_cache_path"],
    "cluster": ["connected"],
    "pipeline": ["Progress", "build", "documents"],
    "reviewing": ["STATES", "Answer", "Candidate", "append", "candidates", "review"],
}
__getattr__ = loading(__name__, _HOMES)
