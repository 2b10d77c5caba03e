"""How Hypothesis runs here: the same examples each time, and no clock; `--hypothesis-profile=explore` looks further."""

from hypothesis import settings

settings.register_profile("same", max_examples=50, deadline=None, derandomize=True)
settings.register_profile("explore", max_examples=1000, deadline=None)
settings.load_profile("same")
