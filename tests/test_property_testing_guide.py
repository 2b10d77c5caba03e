"""The code of docs/property-testing.md runs, and the page names every strategy."""

import re
from pathlib import Path

import pytest

from chrono import strategies

PAGE = (Path(__file__).parent.parent / "docs/property-testing.md").read_text("utf-8")
CODE = "\n".join(re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL))


def properties():
    strategies.register()  # as the entry point does for an installed chrono
    space = {"__name__": "guide"}
    exec(compile(CODE, "<property-testing.md>", "exec"), space)
    return [pytest.param(value, id=name) for name, value in space.items() if name.startswith("test_")]


@pytest.mark.parametrize("check", properties())
def test_a_property_of_the_guide_holds(check):
    check()


def test_the_guide_names_every_strategy():
    functions = [name for name in strategies.__all__ if name.islower() and name != "register"]
    assert [name for name in functions if f"`{name}`" not in PAGE] == []
