"""Files that are made to cost their reader dear, and a program that reads some under a limit of memory.

    python tests/bombs.py FOLDER NAME...

writes each into the folder, reads it, and prints how long it took, what texts it gave and which problems.
"""

import gzip
import io
import json
import lzma
import resource
import struct
import sys
import tarfile
import time
import zipfile
import zlib
from pathlib import Path

MOST_BYTES = 1_000_000_000

ENTITIES = "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(12))
LAUGHS = f"<!DOCTYPE x [<!ENTITY a 'ha'>{ENTITIES}]>"
PACKAGE = "<package><manifest><item id='a' href='a.html'/></manifest><spine>{}</spine></package>"
OUTSIDE = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
MIMETYPE = "application/vnd.oasis.opendocument.text"


def zipped(files, packing=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as archive:
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name), content, packing)
    return out.getvalue()


def odt(content):
    return zipped([("mimetype", MIMETYPE), ("content.xml", content)], zipfile.ZIP_STORED)


def epub(chapter, opf=""):
    container = "<container><rootfiles><rootfile full-path='a.opf'/></rootfiles></container>"
    package = (
        opf or "<package><manifest><item id='a' href='a.html'/></manifest><spine><itemref idref='a'/></spine></package>"
    )
    parts = [("META-INF/container.xml", container), ("a.opf", package), ("a.html", chapter)]
    return zipped([("mimetype", "application/epub+zip"), *parts], zipfile.ZIP_STORED)


def docx(body):
    from docx import Document

    out = io.BytesIO()
    Document().save(out)
    with zipfile.ZipFile(out) as parts:
        files = [(name, parts.read(name)) for name in parts.namelist() if name != "word/document.xml"]
    return zipped([*files, ("word/document.xml", body)])


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
COLUMNS = (
    f"<w:document xmlns:w='{WORD}'><w:body><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2000000000'/></w:tcPr>"
    "<w:p><w:r><w:t>They met.</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"
)


def overlapping(count):
    """A zip of one packed stretch of ten megabytes that its directory lists over and over."""
    data = zipped([("a.txt", b"a" * 10_000_000)])
    start = data.index(b"PK\1\2")
    entry = data[start : data.index(b"PK\5\6")]
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(entry) * count, start, 0)
    return data[:start] + entry * count + end


def lying():
    """A zip whose directory says ten bytes of what has fifty million."""
    data = bytearray(zipped([("a.txt", b"a" * 50_000_000)]))
    struct.pack_into("<L", data, data.index(b"PK\1\2") + 24, 10)
    return bytes(data)


def huge_tar():
    """A tar whose only file says that it has eight thousand million bytes."""
    header = tarfile.TarInfo("a.txt")
    header.size = 8_000_000_000
    return header.tobuf(tarfile.USTAR_FORMAT) + b"a" * 10_240


def pdf(*objects, root="1 0 R"):
    body = b"%PDF-1.4\n"
    places = []
    for number, item in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    tail = b"trailer\n<</Size %d/Root %b>>\nstartxref\n%d\n%%%%EOF" % (size, root.encode(), len(body))
    return body + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + tail


CATALOG, PAGES = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"


def stream(data, extra=b""):
    return b"<</Length %d%b>>stream\n%b\nendstream" % (len(data), extra, data)


HEXED = stream(b"0" * 1000, b"/Filter[" + b"/ASCIIHexDecode" * 5_000 + b"]")
ITSELF = stream(b"/X Do", b"/Length 4 0 R/Resources<</XObject<</X 4 0 R>>>>")


def nested_mail(depth):
    heads = [f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth)]
    return ("From: a@b.c\nMIME-Version: 1.0\n" + "".join(heads) + "\nThey met.").encode()


def rows(first, row, count):
    return (first + row * count).encode()


BOMBS = {
    "ratio.zip": lambda: zipped([("a.txt", b"a" * 60_000_000)]),
    "many.zip": lambda: zipped((f"{n}.txt", b"") for n in range(101_000)),
    "overlapping.zip": lambda: overlapping(10_000),
    "lying.zip": lying,
    "zips.zip": lambda: zipped((f"{n}.zip", zipped([("a.zip", zipped([("a.txt", b"a")]))])) for n in range(100)),
    "climbing.zip": lambda: zipped([("../../../../tmp/climbed.txt", b"They met on 5 May 2020 in Rome.")]),
    "ratio.txt.gz": lambda: gzip.compress(b"\0" * 250_000_000, 9),
    "ratio.txt.xz": lambda: lzma.compress(b"a" * 220_000_000, preset=1),
    "huge.tar": huge_tar,
    "laughs.docx": lambda: docx(f"{LAUGHS}<x>&m;</x>"),
    "outside.docx": lambda: docx(f"{OUTSIDE}<x>&a;</x>"),
    "ratio.docx": lambda: docx(b"<x>" + b"a" * 100_000_000),
    "laughs.odt": lambda: odt(f"{LAUGHS}<x xmlns='{OFFICE}'><p>They met. &m;</p></x>"),
    "outside.odt": lambda: odt(f"{OUTSIDE}<x xmlns='{OFFICE}'><p>They met. &a;</p></x>"),
    "columns.docx": lambda: docx(COLUMNS),
    "deep.odt": lambda: odt("<p>" * 100_000 + "a"),
    "laughs.epub": lambda: epub("<p>They met.", f"{LAUGHS}<package><spine>&m;</spine></package>"),
    "deep.epub": lambda: epub("<div>" * 100_000 + "They met."),
    "itself.epub": lambda: epub(
        "<p>They met.", PACKAGE.format("<itemref idref='a'/>" * 100_000)
    ),
    "deep.json": lambda: b"[" * 100_000,
    "deep-objects.json": lambda: b'{"text":' * 100_000,
    "digits.json": lambda: b'[{"text": ' + b"1" * 1_000_000 + b"}]",
    "deep.md": lambda: b"---\na: " + b"[" * 19_000 + b"\n---\nThey met.",
    "aliases.md": lambda: b"---\na: &a [x]\n"
    + b"".join(b"%c: &%c [%b]\n" % (98 + n, 98 + n, b",".join([b"*%c" % (97 + n)] * 10)) for n in range(12))
    + b"---\nThey met.",
    "deep.html": lambda: b"<html><body>" + b"<div>" * 100_000 + b"They met.",
    "titles.html": lambda: b"<html>" + b"<title " * 100_000,
    "attributes.html": lambda: b"<html><p " + b"a=b " * 500_000 + b">They met.",
    "digits.html": lambda: b"<html><title>&#" + b"9" * 5_000 + b";</title><p>They met &#" + b"9" * 5_000 + b";",
    "deep.eml": lambda: nested_mail(3_000),
    "headers.mbox": lambda: rows("From a@b Mon May 5 12:00:00 2020\nFrom: a@b.c\n", "X-A: b\n", 1_000_000),
    "messages.mbox": lambda: rows("", "From a@b Mon May 5 12:00:00 2020\nFrom: a@b.c\n\nMet.\n", 2_000),
    "host.eml": lambda: b"From: a@b.c\nMIME-Version: 1.0\nContent-Type: text/plain; charset=punycode\n\n"
    + b"a" * 2_000_000
    + b"-"
    + b"b" * 2_000_000,
    "words.eml": lambda: b"From: a@b.c\nMIME-Version: 1.0\nSubject: " + b"=?utf-8?q?a?= " * 50_000 + b"\n\nMet.",
    "field.csv": lambda: b'title,text\na,"' + b"a" * 5_000_000 + b'"\n',
    "columns.csv": lambda: b"a," * 1_000_000 + b"text\n" + b"1," * 1_000_000 + b"They met.\n",
    "deep.rtf": lambda: b"{\\rtf1 " + b"{" * 300_000 + b"They met.",
    "binary.rtf": lambda: b"{\\rtf1 \\bin99999999999 " + b"\\u99999999999 " * 100_000,
    "deep.pdf": lambda: pdf(CATALOG, PAGES, PAGE, b"[" * 200_000),
    "count.pdf": lambda: pdf(CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 2000000000>>", PAGE, stream(b"")),
    "itself.pdf": lambda: pdf(CATALOG, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>"),
    "ratio.pdf": lambda: pdf(
        CATALOG, PAGES, PAGE, stream(zlib.compress(b" " * 100_000_000, 9), b"/Filter/FlateDecode")
    ),
    "filters.pdf": lambda: pdf(CATALOG, PAGES, PAGE, HEXED),
    "streams.pdf": lambda: pdf(CATALOG, PAGES, PAGE, ITSELF),
    "marks.txt": lambda: ("\N{RIGHT-TO-LEFT OVERRIDE}" * 100_000 + "5 May 2020").encode(),
    "line.txt": lambda: b"5 May 2020, " * 20_000,
}  # fmt: skip


def main() -> None:
    """Read the named bombs one after the other, and print a line of JSON for each."""
    folder, *names = sys.argv[1:]
    bombs = [(name, BOMBS[name]()) for name in names]
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    from chrono import read

    for name, content in bombs:
        path, problems = Path(folder, name), []
        path.write_bytes(content)
        start = time.process_time()
        documents = list(read(path, problems=problems))
        seconds = time.process_time() - start
        path.unlink()
        told = [problem.message for problem in problems[:3]]
        texts = [document.text[:100] for document in documents[:3]]
        print(json.dumps({"name": name, "seconds": seconds, "texts": texts, "problems": told}), flush=True)


if __name__ == "__main__":
    main()
