"""The rooms of docs/design.md against the imports that are really there."""

import ast
import importlib
import inspect
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "chrono"
DESIGN = (ROOT / "docs/design.md").read_text("utf-8")
ROOMS = re.findall(r"^\| `(\w+)` \| ", DESIGN, re.MULTILINE)
INNER_ROOMS = re.findall(r"^\| `events/(\w+)` \| ", DESIGN, re.MULTILINE)
BELOW_ALL = {"drafts"}  # modules of events that every room of it may use

# The methods of Timeline that reach down to what draws, writes and merges them.
UPWARD = {
    ("model", "timeline"),
    ("model", "exporting"),
    ("model", "curation"),
    ("model", "merging"),
    ("model", "events"),
}


def room_of(module: str) -> str:
    return module.split(".")[1] if module.count(".") else "__init__"


def imports(path: Path):
    """(imported module, inside a function) for each import of the package in a file."""
    tree = ast.parse(path.read_text("utf-8"))
    inside = {id(n) for f in ast.walk(tree) if isinstance(f, ast.FunctionDef) for n in ast.walk(f)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "chrono":
            here = [f"chrono.{alias.name}" for alias in node.names if alias.name != "__version__"]
            names = here if node.module == "chrono" else [node.module]
            yield from ((name, id(node) in inside) for name in names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: imports are absolute"
        elif isinstance(node, ast.Import):
            yield from ((a.name, id(node) in inside) for a in node.names if a.name.split(".")[0] == "chrono")


def modules():
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if room not in ("__init__", "__main__"):
            yield pytest.param(room, path, id=str(path.relative_to(PACKAGE)))


@pytest.mark.parametrize(("room", "path"), list(modules()))
def test_a_room_imports_only_from_rooms_above_it(room, path):
    assert room in ROOMS, f"{room} has no line in docs/design.md"
    for imported, in_function in imports(path):
        target = room_of(imported)
        upward = in_function and (room, target) in UPWARD
        assert upward or ROOMS.index(target) <= ROOMS.index(room), f"{path} imports {imported}"


def modules_of_events():
    for path in sorted((PACKAGE / "events").rglob("*.py")):
        yield pytest.param(path, id=str(path.relative_to(PACKAGE)))


@pytest.mark.parametrize("path", list(modules_of_events()))
def test_a_room_of_events_imports_only_from_rooms_above_it(path):
    room = path.parent.name if path.parent.name in INNER_ROOMS else ""
    if room:
        allowed = {*INNER_ROOMS[: INNER_ROOMS.index(room) + 1], *BELOW_ALL, "reader"}
        assert not re.search(r"^from chrono.events.reader ", path.read_text("utf-8"), re.MULTILINE), "it is handed down"
    else:
        steps = {one.stem for one in path.parent.glob("*.py")}
        allowed = BELOW_ALL if path.stem in BELOW_ALL else {*INNER_ROOMS, *steps}
    for imported, _ in imports(path):
        if imported.startswith("chrono.events"):
            assert imported.split(".")[2] in allowed, f"{path} imports {imported}"


def test_each_room_of_events_has_its_line():
    folders = {path.parent.name for path in (PACKAGE / "events").glob("*/*.py")}
    assert sorted(folders) == sorted(INNER_ROOMS)


def test_each_room_of_events_says_what_its_modules_do():
    silent = [
        str(path.relative_to(PACKAGE))
        for path in (PACKAGE / "events").glob("*/*.py")
        if path.stem != "__init__" and f"`{path.stem}`" not in path.with_name("__init__.py").read_text("utf-8")
    ]
    assert silent == []


@pytest.mark.parametrize(("room", "path"), list(modules()))
def test_what_a_module_gives_to_others_is_in_its_all(room, path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("chrono."):
            giver = importlib.import_module(node.module)
            given = {one.name for one in node.names} & {*vars(giver)}
            modules_inside = {name for name in given if inspect.ismodule(vars(giver)[name])}
            assert given - modules_inside <= {*getattr(giver, "__all__", given)}, f"{path}: {node.module}"


def test_only_the_timeline_room_imports_plotly():
    users = {
        path.relative_to(PACKAGE).parts[0]
        for path in PACKAGE.rglob("*.py")
        if re.search(r"^(?!if TYPE_CHECKING)(?:import|from) plotly", path.read_text("utf-8"), re.MULTILINE)
    }
    assert users <= {"timeline"}


def test_no_room_hides_a_public_function():
    import chrono

    assert not {path.stem for path in PACKAGE.iterdir()} & set(chrono.__all__)
