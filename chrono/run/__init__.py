"""The whole pipeline over many files: documents in, a merged and curated timeline out.

The order of the steps can be read in `pipeline.py`; what one file goes through, in `job.py`. Every name is loaded when
it is first used: a process that only reads files needs neither merge nor cache.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

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
_HOME = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module 'chrono.run' has no attribute {name!r}")
    value = getattr(import_module(f"chrono.run.{home}"), name)
    globals()[name] = value
    return value
