"""The whole pipeline over many files: documents in, a merged and curated timeline out.

A new step goes into `pipeline.py`, where the order of steps can be read in one function.
"""

from __future__ import annotations

from chrono.run.pipeline import Progress, build, documents

__all__ = ["Progress", "build", "documents"]
