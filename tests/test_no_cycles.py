"""What is made for a document goes with it, and need not wait for the collector of cycles."""

import gc

import chrono

TEXT = """# Harbour news

The pier, built in 1931, was opened on 4 May 2019 in Lund by Mayor Ida Falk and closed (as planned) on 3 June 2019.

- 12 July 2020: The 3rd Lund Sailing Forum was held, and the 10th anniversary of the club was celebrated.
"""


def left_behind() -> int:
    for document in chrono.read_text(TEXT, source="news.md"):
        chrono.extract(document)
    return gc.collect()


def test_a_document_leaves_no_cycles_behind():
    left_behind()  # tables are read and patterns are compiled once
    gc.collect()
    gc.disable()
    try:
        assert left_behind() == 0
    finally:
        gc.enable()
