"""Timing on texts that nobody has read yet, for the benchmarks of dates and of extraction."""

import functools
import time
from collections import Counter
from collections.abc import Callable
from types import ModuleType
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


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


class Phases:
    """The seconds that some functions take, each without what those named inside it take themselves."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self._inner: list[float] = []

    def watch(self, module: ModuleType, name: str) -> None:
        """Take the time of a function of a module from now on."""
        setattr(module, name, self.timed(getattr(module, name)))

    def timed(self, function: Callable[P, R]) -> Callable[P, R]:
        """The function, its time taken under its own name."""

        @functools.wraps(function)
        def run(*args: P.args, **kwargs: P.kwargs) -> R:
            self._inner.append(0.0)
            start = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                taken = time.perf_counter() - start
                self.seconds[function.__name__] += taken - self._inner.pop()
                if self._inner:
                    self._inner[-1] += taken

        return run
