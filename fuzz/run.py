"""Fuzz one entrance of chrono with atheris: whatever comes in, only a `ChronoError` may come out.

    python fuzz/run.py dates|curated|html|email|pdf [SECONDS]

Needs the extra `fuzz`. A crash leaves its input in `crash-...` in the folder that this was started in; keep it as a
test of its own in `tests/test_fuzz_findings.py`. To fuzz one more entrance, write a function from bytes and name it
in `TARGETS`.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

SECONDS = 60
MOST_BYTES = 4_000


def dates(data: bytes) -> None:
    """Dates of a text, and events where there is a date."""
    text = data.decode("utf-8", "surrogateescape")
    for mention in chrono.find_dates(text, reference="2024-02-01"):
        assert text[mention.start : mention.end] == mention.text
    for document in chrono.read_text(text, date="2024-02-01"):
        for event in chrono.extract(document):
            assert all(document.text[one.start : one.end] == one.quote for one in event.evidence)


def curated(data: bytes) -> None:
    """A curated file, and its timeline where it has no fault."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "events.yaml")
        path.write_bytes(data)
        chrono.load(path)


def html(data: bytes) -> None:
    """A page."""
    _read("page.html", b"<html>" + data)


def email(data: bytes) -> None:
    """A message, and an mbox."""
    _read("message.eml", data)
    _read("messages.mbox", b"From a@b Mon May  5 12:00:00 2020\nFrom: a@b.c\n" + data)


def pdf(data: bytes) -> None:
    """A PDF, as the process reads it that a run starts for each."""
    _read("paper.pdf", b"%PDF-1.4\n" + data)


def _read(name: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        list(chrono.read(path, problems=[]))
    if name.endswith(".html"):
        chrono.read_text(data.decode("utf-8", "replace"), source=name)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "dates": dates,
    "curated": curated,
    "html": html,
    "email": email,
    "pdf": pdf,
}

SEEDS = {
    "dates": [b"On 5 May 2020 they met in Rome.", b"Q1 2020, FY19, 500 BC, mid-1990s, 12:30"],
    "curated": [b"title: T\nevents:\n- title: They met\n  kind: meeting\n  date: 2020-05-05\n"],
    "html": [b"<title>T</title><body><p>They met on <time>5 May 2020</time>.<script>a</script><!-- -->&#65;"],
    "email": [b"From: a\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>a\n--b--"],
    "pdf": [b"1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\ntrailer\n<</Root 1 0 R>>"],
}


def guarded(target: Callable[[bytes], None]) -> Callable[[bytes], None]:
    """The target with what it may raise taken away."""

    def once(data: bytes) -> None:
        try:
            target(data)
        except chrono.ChronoError:
            return

    return once


def main() -> None:
    """Fuzz the named target for some seconds."""
    if len(sys.argv) not in (2, 3) or sys.argv[1] not in TARGETS:
        sys.exit(f"usage: python fuzz/run.py {'|'.join(TARGETS)} [SECONDS]")
    name, seconds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else SECONDS
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(SEEDS[name]):
            Path(corpus, str(number)).write_bytes(seed)
        options = [f"-max_total_time={seconds}", f"-max_len={MOST_BYTES}", "-timeout=25", "-rss_limit_mb=3000"]
        atheris.Setup([sys.argv[0], corpus, *options], guarded(TARGETS[name]))
        atheris.Fuzz()


if __name__ == "__main__":
    try:
        import atheris
    except ImportError:
        sys.exit('fuzzing needs atheris: pip install "chrono-timeline[fuzz]"')
    with atheris.instrument_imports(include=["chrono"]):
        import chrono
        import chrono.curation
        import chrono.events
        import chrono.reading.email
        import chrono.reading.html
    main()
