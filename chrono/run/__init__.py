"""The whole pipeline over many files: documents in, a merged and curated timeline out.

The order of the steps can be read in `pipeline.py`; what one file goes through, in `job.py`.
"""

from __future__ import annotations

from chrono.run.cache import default_cache_path
from chrono.run.cluster import connected
from chrono.run.pipeline import Progress, build, documents
from chrono.run.review import STATES, Answer, Candidate, append, candidates, review

__all__ = [
    "STATES", "Answer", "Candidate", "Progress", "append", "build", "candidates", "connected", "default_cache_path",
    "documents", "review",
]  # fmt: skip
