"""Timing on texts that nobody has read yet, for the benchmarks of dates and of extraction."""

import time
from collections.abc import Callable


def fresh(text: str, turn: int) -> str:
    """The same text but for one new word in each line, so that nothing kept from an earlier run helps."""
    return text.replace("\n", f"\nzq{turn} ")


def speed(texts: list[str], work: Callable[[str], object], turns: int = 3) -> float:
    """KB/s of one core, the best of so many runs over all texts."""
    best = 0.0
    for turn in range(turns):
        batch = [fresh(text, turn) for text in texts]
        start = time.process_time()
        for text in batch:
            work(text)
        best = max(best, sum(map(len, batch)) / 1000 / (time.process_time() - start))
    return best
