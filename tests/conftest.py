"""How Hypothesis runs here: the same examples each time, and no clock.

`--hypothesis-profile=explore` looks further, `--hypothesis-profile=nightly` as far as a night allows.
"""

from hypothesis import HealthCheck, settings

# A busy machine is no reason to fail: whether a strategy is slow is for a benchmark to say.
_CALM = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}

settings.register_profile("same", max_examples=50, derandomize=True, **_CALM)
settings.register_profile("explore", max_examples=1_000, **_CALM)
settings.register_profile("nightly", max_examples=20_000, **_CALM)
settings.load_profile("same")
