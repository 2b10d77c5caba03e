"""Files that tests make and read: a sentence with a date, files by their bytes, archives by their members."""

import io
import zipfile

from chrono.reading import read

SENTENCE = "The council met in the town hall on 5 May 2020 and talked at length about roads, water and schools."


def read_file(tmp_path, name, data, **options):
    """The documents of a file of these bytes or this text, and the problems; `options` are those of `read`."""
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    problems = []
    return list(read(path, problems=problems, **options)), problems


def zipped(files):
    """The bytes of a ZIP of these members, their contents by their names."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()
