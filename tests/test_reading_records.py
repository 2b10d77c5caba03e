"""Rows of tables and records become documents."""

import datetime
import io
import json

import pytest

from chrono.reading import Reading, read
from chrono.reading import parquet as parquet_reader
from chrono.reading.records import FORMATS

TEXT = "The council met in the town hall and talked at length about roads."


def read_file(tmp_path, name, content, **options):
    path = tmp_path / name
    path.write_text(content, "utf-8")
    problems = []
    return list(read(path, problems=problems, options=Reading(**options))), problems


ROWS = [{"Title": "One", "Date": "2020-05-05", "Text": TEXT}, {"Title": "Two", "Date": "6 May 2020", "Text": TEXT}]
CSV = "Title;Date;Text\n" + "".join(f'{row["Title"]};{row["Date"]};"{row["Text"]}"\n' for row in ROWS)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", CSV),
        ("a.tsv", CSV.replace(";", "\t")),
        ("a.json", json.dumps(ROWS)),
        ("a.json", json.dumps({"articles": ROWS})),
        ("a.jsonl", "\n".join(map(json.dumps, ROWS))),
    ],
)
def test_each_row_with_a_text_is_a_document(tmp_path, name, content):
    documents, problems = read_file(tmp_path, name, content)
    found = [(d.part, d.title, d.date.when.edtf, d.text) for d in documents]
    assert found == [(1, "One", "2020-05-05", TEXT), (2, "Two", "2020-05-06", TEXT)]
    assert problems == []


def parquet(columns):
    pyarrow = pytest.importorskip("pyarrow")
    pytest.importorskip("pyarrow.parquet")
    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(columns), out)
    return out.getvalue()


def test_parquet_is_a_table_like_the_others(tmp_path):
    days = [datetime.date(2020, 5, 5), datetime.date(2020, 5, 6)]
    columns = {"Title": ["One", "Two"], "Date": days, "Text": [TEXT, TEXT], "n": [1, 2], "raw": [b"x", b"y"]}
    (tmp_path / "a.parquet").write_bytes(parquet(columns))
    problems = []
    documents = list(read(tmp_path / "a.parquet", problems=problems))
    found = [(d.part, d.title, d.date.when.edtf, d.text) for d in documents]
    assert found == [(1, "One", "2020-05-05", TEXT), (2, "Two", "2020-05-06", TEXT)]
    assert problems == []


def test_parquet_that_unpacks_without_end_is_cut(tmp_path, monkeypatch):
    monkeypatch.setattr(parquet_reader, "MAX_CHARACTERS", 50_000)
    monkeypatch.setattr(parquet_reader, "MAX_RATIO", 1)
    (tmp_path / "a.parquet").write_bytes(parquet({"text": [TEXT] * 2000}))
    problems = []
    assert 0 < len(list(read(tmp_path / "a.parquet", problems=problems))) < 2000
    assert "unpacks to more" in problems[0].message


def test_broken_parquet_is_a_problem(tmp_path):
    pytest.importorskip("pyarrow")
    (tmp_path / "a.parquet").write_bytes(b"PAR1" + b"x" * 100)
    problems = []
    assert list(read(tmp_path / "a.parquet", problems=problems)) == []
    assert "broken parquet file" in problems[0].message


def test_parquet_without_its_extra_names_the_command_that_installs_it(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow.parquet", None)
    (tmp_path / "a.parquet").write_bytes(b"PAR1" + b"x" * 100)
    problems = []
    assert list(read(tmp_path / "a.parquet", problems=problems)) == []
    assert 'pip install "chrono-timeline[parquet]"' in problems[0].message


def test_named_columns_win(tmp_path):
    content = f"text,story,when\nshort,{TEXT},2020-05-05\n"
    (document,), _ = read_file(tmp_path, "a.csv", content, text_column="Story", date_column="when")
    assert (document.text, document.date.when.edtf) == (TEXT, "2020-05-05")


def test_a_column_of_prose_is_found_without_a_usual_name(tmp_path):
    (document,), _ = read_file(tmp_path, "a.csv", f'id,story\n1,"{TEXT}"\n')
    assert document.text == TEXT


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.csv", "year,tons\n2019,100\n2020,200\n"), ("a.json", "[1, 2]"), ("a.json", '{"a": '), ("a.csv", "a\n" * 3)],
)
def test_a_table_without_texts_is_a_problem(tmp_path, name, content):
    documents, problems = read_file(tmp_path, name, content)
    assert documents == []
    assert len(problems) == 1


def test_what_would_be_right_is_told_where_no_column_holds_texts(tmp_path):
    _, problems = read_file(tmp_path, "a.csv", "year,tons\n2019,100\n")
    assert problems[0].message.endswith("(its columns: year, tons); name it with --text-column, or text_column=")


def test_the_remarks_of_a_log_are_its_texts_where_nothing_else_is(tmp_path):
    documents, problems = read_file(tmp_path, "a.csv", "date,hive,Notes\n2019-04-02,blue,Queen died.\n")
    assert ([document.text for document in documents], problems) == (["Queen died."], [])
    (document,), _ = read_file(tmp_path, "b.csv", f'story,notes\n"{TEXT}",none\n')
    assert document.text == TEXT


def test_a_broken_line_loses_no_other(tmp_path):
    documents, problems = read_file(tmp_path, "a.jsonl", f'{{"text": "{TEXT}"}}\n{{"text": \n{{"text": "{TEXT}"}}\n')
    assert len(documents) == 2
    assert [problem.line for problem in problems] == [2]


def test_a_missing_column_is_told_with_those_there_are(tmp_path):
    documents, problems = read_file(tmp_path, "a.csv", CSV, text_column="story")
    assert documents == []
    assert "'story'" in problems[0].message
    assert "title, date, text" in problems[0].message


def test_json_nested_without_end_is_a_problem(tmp_path):
    documents, problems = read_file(tmp_path, "a.json", "[" * 100_000)
    assert documents == []
    assert len(problems) == 1


def test_a_column_that_is_named_and_not_there_is_said():
    problems = []
    table = b"when,text\n2020-05-04,The pier of Elsinore opened on that day and stayed open.\n"
    (article,) = FORMATS[0].articles(table, "t.csv", problems, Reading(title_column="Head", date_column="when"))
    assert article.metadata["date"] == "2020-05-04"
    assert [str(problem) for problem in problems] == ["t.csv: has no column 'Head' (its columns: when, text)"]


def test_a_number_too_long_to_read_loses_no_other_line(tmp_path):
    lines = f'{{"text": "{TEXT}"}}\n{{"text": {"9" * 5000}}}\n{{"text": "{TEXT}"}}\n'
    documents, problems = read_file(tmp_path, "a.jsonl", lines)
    assert len(documents) == 2
    assert [problem.line for problem in problems] == [2]
