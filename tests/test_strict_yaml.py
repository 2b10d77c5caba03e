"""YAML as text with line and column, and what is refused."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chrono.errors import ChronoError
from chrono.strict_yaml import MAX_BYTES, MAX_DEPTH, Map, Scalar, Seq, parse, plain, shipped


def faults(text):
    return [(p.line, p.column, p.message) for p in parse(text)[1]]


@pytest.mark.parametrize("word", ["on", "no", "12:30", "05", "2019-11-07", "1e3", "0x10", "true", ".inf"])
def test_a_value_is_the_text_that_stands_there(word):
    assert plain(parse(f"a: {word}")[0]) == {"a": word}


@pytest.mark.parametrize("nothing", ["", "~", "null"])
@pytest.mark.parametrize("form", ["a: {}\n", "{{a: {} }}"])
def test_an_empty_plain_value_is_none(form, nothing):
    assert plain(parse(form.format(nothing))[0]) == {"a": None}


def test_a_quoted_null_is_text():
    assert plain(parse("a: 'null'\nb: \"\"\n")[0]) == {"a": "null", "b": ""}


def test_keys_and_values_know_their_line_and_column():
    tree, _ = parse("a: 1\nб:\n  - ключ: x\n")
    assert isinstance(tree, Map)
    (_, (name, items)) = tree.pairs
    assert (name.line, name.column) == (2, 1)
    assert isinstance(items, Seq)
    assert items.items[0].pairs[0][1] == Scalar("x", 3, 11)


def test_the_second_of_two_equal_keys_is_reported_and_the_first_kept():
    tree, problems = parse("a: 1\nb: 2\na: 3\n")
    assert plain(tree) == {"a": "1", "b": "2"}
    assert [(p.line, p.column) for p in problems] == [(3, 1)]
    assert "first on line 1" in problems[0].message


@pytest.mark.parametrize(
    ("text", "place"),
    [("a: &x 1\n", (1, 4)), ("a: 1\nb: *x\n", (2, 4)), ("a: !!int 1\n", (1, 4)), ("a: !own 1\n", (1, 4))],
)
def test_anchors_aliases_and_tags_are_refused_where_they_stand(text, place):
    assert [fault[:2] for fault in faults(text)] == [place]


def test_a_map_that_lost_a_pair_says_so():
    assert not parse("{a: *x, b: 1}")[0].whole
    assert parse("{a: 1, a: 1}")[0].whole


def test_the_tree_before_a_syntax_error_is_kept():
    tree, problems = parse("a: 1\nb: [x, y\nc: }")
    assert plain(tree)["a"] == "1"
    assert len(problems) == 1


def test_a_bomb_of_aliases_stays_small():
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    assert len(str(plain(parse("\n".join(lines))[0]))) < 1000


def test_depth_and_size_have_limits():
    assert "nested deeper" in faults("[" * (MAX_DEPTH + 1))[0][2]
    assert faults("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []
    assert "bytes" in faults("a" * (MAX_BYTES + 1))[0][2]


def test_a_control_character_is_named_with_its_place():
    assert faults("a: 1\nb: x\0y\n") == [(2, 5, "not YAML: character U+0000 is not allowed in YAML; delete it")]


@pytest.mark.parametrize(
    ("text", "place", "remedy"),
    [
        ("a:\n\t- b\n", (2, 1), "a tab stands here; indent with spaces"),
        ("a: 1\nb: 'x\nc: 2\n", (2, 4), "the quoted text that begins here has no end"),
        ("a: 'it's'\n", (1, 8), "double the quotes inside quotes"),
        ("a: on\tTuesday: x\n", (1, 14), "put a value that has one in quotes"),
        ("- a: 1\n   b: 2\n", (2, 5), "begin the keys of an entry in one column"),
        ("a: 1\nb 2\nc: 3\n", (2, 1), "write 'key: value'"),
        ("a:\n  - b: 1\n   c: 2\n", (3, 4), "does not go on with the list above it"),
        ("a: 1\nb: [2\nc: 3\n", (3, 2), "the list that begins in line 2 is not closed"),
        ("a: {b: 1\nc: 3\n", (2, 2), "the braces that open in line 1 are not closed"),
        ("a: @b\n", (1, 4), "put it in quotes"),
        ('a: "\\d"\n', (1, 5), "write two of them"),
    ],
)
def test_what_is_no_yaml_is_told_in_the_words_of_a_writer(text, place, remedy):
    ((*found, message),) = faults(text)
    assert tuple(found) == place
    assert remedy in message


PIECES = [
    *("a", "b: ", ": ", "- ", "? ", "[", "]", "{", "}", ", ", "'", '"', "\\", "#", " ", "  ", "\t", "\n", "\n", "\r\n"),
    *("|", ">", "&x", "*x", "!", "%", "@", "---", "...", "<<", "~", "é", "\u2028", "\x85", "\x00", "\U0001f600"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_whatever_is_written_is_read_or_told_of_with_a_place_in_it(text):
    tree, problems = parse(text)
    lines = len(re.split("\r\n|[\r\n\x85\u2028\u2029]", text))
    assert all(p.line and p.column and 1 <= p.line <= lines + 1 for p in problems)
    assert tree is not None or problems or not plain(tree)


def test_a_second_document_is_refused():
    assert faults("a: 1\n---\nb: 2\n")[0][0] == 2


def test_a_damaged_file_of_the_package_tells_every_fault(tmp_path, monkeypatch):
    (tmp_path / "odd_data").mkdir()
    (tmp_path / "odd_data" / "__init__.py").touch()
    (tmp_path / "odd_data" / "whole.yaml").write_text("a: 1\nb: [2]\n")
    (tmp_path / "odd_data" / "torn.yaml").write_text("a: 1\na: 2\nb: *c\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert shipped("odd_data", "whole.yaml") == {"a": "1", "b": ["2"]}
    with pytest.raises(ChronoError, match=r"torn.yaml:2:1: duplicate key 'a'.*\ntorn.yaml:3:4: alias"):
        shipped("odd_data", "torn.yaml")
