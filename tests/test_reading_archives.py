"""Files inside archives are read as if they lay in a folder."""

import bz2
import gzip
import io
import os
import tarfile
import zipfile

import pytest
from files import read_file, zipped

from chrono.reading import archive

FILES = {"b.txt": "The second text.", "a/a.md": "# One\n\nThe first text.", ".hidden.txt": "x", "events.yaml": "x: y"}


def tarred(files, mode="w"):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as out:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            out.addfile(info, io.BytesIO(content.encode()))
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.zip", zipped(FILES)), ("a.tar", tarred(FILES)), ("a.tgz", tarred(FILES, "w:gz")), ("a.bin", zipped(FILES))],
    ids=["zip", "tar", "tgz", "unnamed"],
)
def test_an_archive_gives_the_documents_inside_under_its_own_path(tmp_path, name, data):
    documents, problems = read_file(tmp_path, name, data)
    assert [os.path.relpath(d.source, tmp_path) for d in documents] == [f"{name}/a/a.md", f"{name}/b.txt"]
    assert problems == []


@pytest.mark.parametrize(("suffix", "pack"), [("gz", gzip.compress), ("bz2", bz2.compress)])
def test_a_packed_file_is_read_under_the_name_that_it_had(tmp_path, suffix, pack):
    (document,), _ = read_file(tmp_path, f"a.txt.{suffix}", pack(b"A text of some length, packed."))
    assert document.source.endswith(f"a.txt.{suffix}/a.txt")


def test_a_packed_file_that_is_cut_off_keeps_what_comes_before(tmp_path):
    text = "".join(f"On day {number} the council met and talked.\n" for number in range(9000)).encode()
    (document,), problems = read_file(tmp_path, "a.txt.gz", gzip.compress(text)[:-2000])
    assert text.decode().startswith(document.text)
    assert "cut off" in problems[0].message


def test_a_name_that_climbs_out_of_the_archive_is_only_a_name(tmp_path):
    (document,), _ = read_file(tmp_path, "a.zip", zipped({"../../etc/a.txt": "A text."}))
    assert document.text == "A text."
    assert os.listdir(tmp_path) == ["a.zip"]


def test_a_bomb_is_left_packed_past_the_limit(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MAX_BYTES", 100_000)
    documents, problems = read_file(tmp_path, "a.zip", zipped({"a.txt": "A text. " * 100, "b.txt": "b" * 10_000_000}))
    assert [os.path.basename(d.source) for d in documents] == ["a.txt"]
    assert "unpacks to more" in problems[0].message


def test_an_archive_inside_an_archive_is_told_and_left(tmp_path):
    documents, problems = read_file(tmp_path, "a.zip", zipped({"a.zip": zipped(FILES), "b.txt": "A text."}))
    assert len(documents) == 1
    assert problems[0].source.endswith("a.zip/a.zip")


@pytest.mark.parametrize("data", [zipped(FILES)[:60], gzip.compress(b"A text.")[:10]], ids=["zip", "gzip"])
def test_a_broken_archive_is_a_problem(tmp_path, data):
    documents, problems = read_file(tmp_path, "a.zip", data)
    assert documents == []
    assert len(problems) == 1


def test_an_archive_at_which_its_library_stumbles_is_a_problem(tmp_path, monkeypatch):
    def stumble(self):
        raise IndexError("string index out of range")  # what a file without a name inside causes

    monkeypatch.setattr(zipfile.ZipFile, "infolist", stumble)
    documents, problems = read_file(tmp_path, "a.zip", zipped(FILES))
    assert documents == []
    assert "could not be unpacked" in problems[0].message
