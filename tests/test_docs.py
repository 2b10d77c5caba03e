"""The documentation is in step with what it documents: names, links, code and commands."""

import doctest
import importlib
import inspect
import os
import re
import runpy
import subprocess
import sys
import tomllib
from pathlib import Path

import attrs
import click
import pytest

import chrono
from chrono import strategies
from chrono.cli.commands import chrono as command_line
from chrono.curation import try_cases
from chrono.curation.files import read_curated_text
from chrono.exporting import SUFFIXES
from chrono.lang import languages

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "examples").rglob("README.md")])
COMMAND_LINE = (ROOT / "docs/command-line.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")


def shown(value):
    return value.relative_to(ROOT).as_posix() if isinstance(value, Path) else str(value)


def blocks(page):
    """The Python of a page, a string a block."""
    return re.findall(r"^```python\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)


def options():
    """(command, option) of the whole command line."""
    for command in command_line.commands.values():
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                yield pytest.param(command, parameter, id=f"{command.name} {parameter.opts[0]}")


def test_the_page_of_the_command_line_is_as_its_script_writes_it():
    page = runpy.run_path(str(ROOT / "scripts/make_command_line.py"))["page"]()
    assert page.rstrip() + "\n" == COMMAND_LINE, "run python scripts/make_command_line.py"


@pytest.mark.parametrize(("command", "option"), list(options()))
def test_every_option_is_explained_in_its_help_and_named_in_the_docs(command, option):
    assert option.help
    assert f"`{', '.join(option.opts)}" in COMMAND_LINE


def test_the_readme_names_every_command_and_every_output():
    assert [name for name in command_line.commands if f"chrono {name}" not in README] == []
    assert set(SUFFIXES) <= set(re.split(r"[`\s]", README))


def test_the_commands_of_the_readme_run_from_the_checkout_as_they_stand(tmp_path):
    """With the checkout's own events.yaml and page there, which stay as they are."""
    (checkout := tmp_path / "chrono").mkdir()
    for name in ("seeds", "events.yaml", "examples"):
        (checkout / name).symlink_to(ROOT / name)
    (checkout / "timeline.html").write_text("kept")
    (block,) = re.findall(r"^```sh\n(pip install .*?)^```", README, re.MULTILINE | re.DOTALL)
    shell = f'pip() {{ :; }}\nchrono() {{ "{sys.executable}" -m chrono "$@"; }}\n{block}'
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    run = subprocess.run(["bash", "-ec", shell], cwd=checkout, env=environment, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert "events.yaml:" not in run.stderr.replace("events.yaml: written", "")
    assert (checkout / "timeline.html").read_text() == "kept"


def test_how_to_tells_who_changes_chrono_to_install_what_the_recipes_call():
    assert 'pip install -e ".[dev]"' in (ROOT / "docs/how-to.md").read_text("utf-8").split("\n## ")[0]
    assert 'pip install -e ".[dev]"' in (ROOT / "docs/dates.md").read_text("utf-8")
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert {"chrono-timeline[docs,test]"} <= set(extras["dev"])
    assert any(one.startswith("pytest") for one in extras["test"])


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_every_link_of_a_page_leads_to_a_file(page):
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


# design.md shows signatures; the two others have tests of their own.
TESTED_ELSEWHERE = ("design.md", "property-testing.md", "tutorial.md")
WITH_CODE = [page for page in PAGES if blocks(page) and page.name not in TESTED_ELSEWHERE]


@pytest.mark.parametrize("page", WITH_CODE, ids=shown)
def test_the_python_of_a_page_runs_from_top_to_bottom(page, monkeypatch):
    monkeypatch.chdir(ROOT)
    space = {"__name__": "__docs__"}
    for code in blocks(page):
        if ">>>" in code:
            report = []
            session = doctest.DocTestParser().get_doctest(code, space, shown(page), None, 0)
            runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
            runner.run(session, out=report.append, clear_globs=False)
            space = session.globs
            assert report == [], "".join(report)
        else:
            exec(compile(code, shown(page), "exec"), space)


def test_the_site_leads_to_every_page_and_the_reference_to_every_public_name():
    site = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert [page.name for page in (ROOT / "docs").glob("*.md") if f": {page.name}\n" not in site] == []
    reference = re.findall(r"^::: chrono\.(\w+)$", (ROOT / "docs/reference.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(reference) == sorted([*chrono.__all__, "strategies"])


def test_the_site_builds_without_a_warning(tmp_path):
    pytest.importorskip("mkdocstrings_handlers.python")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path)]
    built = subprocess.run(command, cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True)
    assert built.returncode == 0, built.stderr.decode()
    assert "find_dates" in (tmp_path / "reference.html").read_text("utf-8")


def members():
    """Every public function and class, and the public methods of the classes, of the rooms that a user imports."""
    for name in chrono.__all__:
        value = getattr(chrono, name)
        yield pytest.param(value, id=name)
        for method, inner in vars(value).items() if inspect.isclass(value) else ():
            if not method.startswith("_") and (inspect.isfunction(inner) or isinstance(inner, property | classmethod)):
                yield pytest.param(inner, id=f"{name}.{method}")


@pytest.mark.parametrize("value", list(members()))
def test_every_public_name_says_what_it_is(value):
    assert inspect.getdoc(value)


def routines():
    """Every public function, class method and method, and every strategy."""
    for name in chrono.__all__:
        value = getattr(chrono, name)
        if inspect.isfunction(value):
            yield pytest.param(value, id=name)
        for method in vars(value) if inspect.isclass(value) else ():
            if not method.startswith("_") and inspect.isroutine(bound := getattr(value, method)):
                yield pytest.param(bound, id=f"{name}.{method}")
    for name in strategies.__all__:
        if inspect.isfunction(value := getattr(strategies, name)):
            yield pytest.param(value, id=f"strategies.{name}")


@pytest.mark.parametrize("value", list(routines()))
def test_every_parameter_and_error_of_a_public_name_is_told_of(value):
    told, source = inspect.getdoc(value), inspect.getsource(value)
    names = [name for name in inspect.signature(value).parameters if name != "self"]
    assert [name for name in names if not re.search(rf"\b{name}\b", told)] == []
    raised = re.findall(r"raise (\w+Error|InvalidArgument)\(", source)
    assert [name for name in raised if name not in told] == []


@pytest.mark.parametrize("name", [n for n in chrono.__all__ if attrs.has(getattr(chrono, n))])
def test_every_field_of_a_public_value_is_told_of(name):
    value = getattr(chrono, name)
    told = inspect.getdoc(value)
    assert [f.name for f in attrs.fields(value) if not re.search(rf"\b{f.name}\b", told)] == []


def test_every_command_is_explained_by_more_than_its_name():
    assert [name for name, command in command_line.commands.items() if len((command.help or "").split()) < 5] == []


def test_every_extra_is_named_where_a_user_looks():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pages = "".join(page.read_text("utf-8") for page in PAGES)
    extras = set(project["optional-dependencies"]) - {"test", "dev", "docs"}
    assert sorted(extra for extra in extras if f"chrono-timeline[{extra}]" not in pages) == []


def test_every_action_of_the_workflows_is_pinned_by_its_commit():
    used = [line for path in (ROOT / ".github").rglob("*.yml") for line in path.read_text("utf-8").splitlines()]
    used = [line.split("uses:")[1].strip() for line in used if "uses:" in line]
    assert len(used) > 5
    assert [action for action in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v[\d.]+", action)] == []


@pytest.mark.parametrize("room", ["curation", "dates", "events", "exporting", "merging", "reading", "run", "timeline"])
def test_every_entrance_of_a_room_says_what_it_is(room):
    module = importlib.import_module(f"chrono.{room}")
    named = {name: getattr(module, name) for name in module.__all__}
    undocumented = [
        n for n, v in named.items() if (inspect.isroutine(v) or inspect.isclass(v)) and not inspect.getdoc(v)
    ]
    assert undocumented == []


def test_the_yaml_of_the_how_tos_is_as_it_says():
    yaml = re.findall(r"^```yaml\n(.*?)^```", (ROOT / "docs/how-to.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    curated, shapes = [text for text in yaml if "make:" not in text], [text for text in yaml if "make:" in text]
    assert (len(curated), len(shapes)) == (3, 2)
    for text in curated:
        found, faults = read_curated_text(text)
        assert [*faults, *try_cases(found)] == []


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_a_page_names_no_command_option_or_make_target_that_is_not_there(page):
    text = page.read_text("utf-8")
    known = {name for command in command_line.commands.values() for p in command.params for name in p.opts}
    lines = [line for line in text.splitlines() if "chrono " in line]
    assert [o for line in lines for o in re.findall(r"(?<![\w-])--[a-z][a-z-]+", line) if o not in known] == []
    commands = re.findall(r"^chrono (\w+)", text, re.MULTILINE) + re.findall(r"`chrono (\w+)", text)
    assert [name for name in commands if name not in (*command_line.commands, "COMMAND")] == []
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert [name for name in re.findall(r"^make (\w+)", text, re.MULTILINE) if name not in targets] == []


def test_the_help_names_the_languages_that_there_are():
    (help_,) = {p.help for command in command_line.commands.values() for p in command.params if p.name == "language"}
    assert re.findall(r"\b[a-z]{2}\b", help_.replace(" or ", " ").partition(";")[0]) == sorted(languages())
