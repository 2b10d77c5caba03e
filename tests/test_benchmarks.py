"""The benchmarks that time the steps of the package still know what these steps are called."""

import runpy
from pathlib import Path

import chrono.events.extraction

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"


def test_the_phases_of_extraction_are_all_there(monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    benchmark = runpy.run_path(str(BENCHMARKS / "extract.py"))
    for module, steps in benchmark["STEPS"]:
        missing = [step for step in steps.split() if not callable(getattr(module, step, None))]
        assert not missing, f"{module.__name__} has no {missing}"
    assert all(map(callable, chrono.events.extraction._READERS))
