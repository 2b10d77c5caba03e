"""Paths and texts become documents, and what cannot be read becomes a problem."""

import os

import pytest

from chrono.reading import Reading, read, read_text
from chrono.reading.registry import Format, table
from chrono.when import When


def write(folder, name, content="A plain sentence stands here.\n"):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def names(documents):
    return [os.path.basename(document.source) for document in documents]


def test_a_folder_is_read_with_its_folders_in_sorted_order(tmp_path):
    for name in ("b.txt", "a.md", "sub/c.txt", "B.txt"):
        write(tmp_path, name)
    assert names(read(tmp_path)) == ["B.txt", "a.md", "b.txt", "c.txt"]


def test_hidden_files_and_yaml_are_no_documents(tmp_path):
    for name in ("a.txt", ".hidden.txt", ".git/b.txt", "events.yaml"):
        write(tmp_path, name)
    problems = []
    assert names(read(tmp_path, problems=problems)) == ["a.txt"]
    assert problems == []


def test_one_path_may_be_given_as_a_string(tmp_path):
    assert names(read(str(write(tmp_path, "a.txt")))) == ["a.txt"]


def test_a_glob_gives_its_matches(tmp_path):
    write(tmp_path, "a.txt"), write(tmp_path, "b.md")
    assert names(read(str(tmp_path / "*.md"))) == ["b.md"]


def test_a_glob_of_folders_in_folders_gives_each_file_once(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "up").symlink_to("..")
    for name in ("one.txt", "a/two.txt", "a/b/three.txt"):
        (tmp_path / name).write_text("They met in Rome on 5 May 2020.")
    found = [os.path.basename(name) for name in names(read(f"{tmp_path}/**"))]
    assert sorted(found) == ["one.txt", "three.txt", "two.txt"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("nul.txt", b"\x00" * 40, "binary"),
        ("scan.txt", b"%PDF-1.7 and more", "PDF"),
        ("picture.md", b"\x89PNG\r\n", "PNG"),
        ("empty.txt", b" \n", "empty"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_problem_and_loses_nothing_else(tmp_path, name, content, said):
    bad = write(tmp_path, name, content)
    write(tmp_path, "zz.txt")
    problems = []
    assert names(read(tmp_path, problems=problems)) == ["zz.txt"]
    (problem,) = problems
    assert problem.source == str(bad)
    assert said in problem.message


def test_a_missing_path_is_a_problem_with_that_path(tmp_path):
    problems = []
    assert list(read([tmp_path / "nowhere", write(tmp_path, "a.txt")], problems=problems))
    assert [problem.source for problem in problems] == [str(tmp_path / "nowhere")]


def test_an_empty_folder_is_a_problem(tmp_path):
    problems = []
    assert list(read(tmp_path, problems=problems)) == []
    assert "no documents" in problems[0].message


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    problems = []
    assert list(read(tmp_path / "pipe.txt", problems=problems)) == []
    assert "no regular file" in problems[0].message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_believed_and_is_no_part_of_the_text(tmp_path, encoding):
    (document,) = read(write(tmp_path, "a.txt", "Größe – naïve".encode(encoding)))
    assert document.text == "Größe – naïve"


def test_other_encodings_are_guessed_and_the_guess_is_told(tmp_path):
    text = "Совет собрался в пятницу и обсудил программу сотрудничества между странами.\n" * 5
    problems = []
    (document,) = read(write(tmp_path, "a.txt", text.encode("cp1251")), problems=problems)
    assert document.text == text
    assert "not UTF-8" in problems[0].message


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Les élèves étaient très fiers de l’œuvre."),
        ("cp1252", "La señora llegó mañana a España."),
        ("cp1252", "Skolan på ön öppnades år 1950."),
        ("cp1252", "Mr Müller of Zürich met François at Ålesund – it cost £3."),
        ("cp1250", "Příští rok byla škola otevřena."),
        ("cp1250", "Az iskola őszi fűtése Győrben."),
        ("iso8859_2", "Szkoła została otwarta w Łodzi; źródło, ćwiczenie."),
        ("cp1254", "İstanbul’da okulu açıldı, güneş doğdu."),
        ("cp850", "Die Brücke in Köln, die Größe."),
        ("mac_roman", "Les élèves étaient très fiers."),
        ("koi8-r", "Школа открыта 3 мая 1990 года."),
        ("cp866", "Школа открыта 3 мая 1990 года."),
        ("cp1253", "Το σχολείο άνοιξε το 1950 στην Αθήνα."),
    ],
)
def test_a_line_in_an_old_encoding_is_read_by_the_letters_of_its_language(tmp_path, encoding, text):
    (document,) = read(write(tmp_path, "a.txt", text.encode(encoding)))
    assert document.text == text


def test_line_ends_stay_as_they_are(tmp_path):
    (document,) = read(write(tmp_path, "a.txt", b"One.\r\nTwo.\r\n"))
    assert document.text == "One.\r\nTwo.\r\n"


def test_front_matter_stands_apart_and_the_offset_leads_past_it():
    text = "---\ntitle: 'On: off'\ndate: 2020-05-06\nlang: en-GB\n---\nThe council met.\n"
    (document,) = read_text(text, source="a.md")
    assert document.text == "The council met.\n" == text[document.offset :]
    assert (document.title, document.language) == ("On: off", "en")
    assert document.date.when.edtf == "2020-05-06"


def test_front_matter_that_is_no_yaml_is_read_line_by_line():
    problems = []
    (document,) = read_text('---\ntitle: Report: the end: "\ndate: 2020-05-06\n---\nText.\n', problems=problems)
    assert document.date.when.edtf == "2020-05-06"
    assert "front matter" in problems[0].message


def test_toml_front_matter_is_read_too():
    (document,) = read_text('+++\ntitle = "Notes"\ndate = 2020-05-06T07:00:00Z\n+++\nText.\n', source="a.md")
    assert (document.title, document.date.when.edtf, document.text) == ("Notes", "2020-05-06", "Text.\n")


def test_a_rule_at_the_top_is_no_front_matter():
    text = "---\nThe first paragraph.\n\n---\nThe second.\n"
    assert read_text(text, source="a.md")[0].text == text


def test_the_first_heading_is_the_title_of_a_markdown_text():
    assert read_text("# The *long* [road](x.html)\n\nText.", source="a.md")[0].title == "The long road"


def test_a_headline_is_the_title_of_a_plain_text():
    assert read_text("5 May 2020\n\nMinister opens new bridge\n\nIt was opened today.")[0].title == (
        "Minister opens new bridge"
    )


def test_a_sentence_is_no_headline():
    assert read_text("The bridge over the river was opened by the minister, who came by train.")[0].title is None


@pytest.mark.parametrize("line", ["month = may of 1932", "@key = a b c", "00:00:01,000 --> 00:00:04,000", "- 12 · 7 -"])
def test_a_field_and_the_times_of_a_subtitle_are_no_headline(line):
    assert read_text(f"{line}\n\nThe gate opened.", source="a.txt")[0].title is None
    assert read_text(f"{line}\n\nThe gate at last\n\nIt opened.", source="a.txt")[0].title == "The gate at last"


def test_a_date_given_by_the_caller_goes_before_the_text():
    (document,) = read_text("---\ndate: 2020-05-06\n---\nText.\n", source="a.md", date="2021")
    assert (document.date.when.edtf, document.date.basis) == ("2021", "curated")


def test_document_dates_go_by_glob_of_path_or_name(tmp_path):
    write(tmp_path, "note-1.txt"), write(tmp_path, "other.txt")
    options = Reading(document_dates=(("note-*", When.parse("1999")),))
    dates = {os.path.basename(d.source): d.date and d.date.when.edtf for d in read(tmp_path, options=options)}
    assert dates == {"note-1.txt": "1999", "other.txt": None}


def test_two_formats_cannot_share_a_name_or_a_suffix():
    def fmt(name, suffix):
        return Format(name, frozenset({suffix}), lambda data, source, problems: [])

    with pytest.raises(ValueError, match="two formats"):
        table([fmt("a", ".x"), fmt("a", ".y")])
    with pytest.raises(ValueError, match=r"'\.x' is claimed by 'a'"):
        table([fmt("a", ".x"), fmt("b", ".x")])
    assert list(table([fmt("a", ".x"), fmt("b", ".y")])) == ["a", "b"]
