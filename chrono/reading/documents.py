"""Articles become documents: each gets its language and its date."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

import attrs

from chrono.errors import Problem, wanted
from chrono.lang import detect, languages
from chrono.model import Document, DocumentDate
from chrono.reading.authors import author_of
from chrono.reading.options import Reading
from chrono.reading.registry import Article, text_format
from chrono.when import When

__all__ = ["documents", "read_text"]


def read_text(
    text: str,
    *,
    source: str = "text",
    date: str | datetime.date | When | None = None,
    language: str | None = None,
    problems: list[Problem] | None = None,
) -> list[Document]:
    """The documents of a text: one for each article in it, in order.

    `source` names the text and, by its suffix, its format; `date`, EDTF text, a date or a `When`, goes before any
    date in the text;
    `language` is ISO 639-1, None tells it from the text. What is wrong with the text is added to `problems`.
    Raises `DateError` where `date` says none, TypeError where it is none of these, or `text` no text.
    """
    wanted(str, text, "read_text")
    reported = problems if problems is not None else []
    given = None if date is None else When.given(date, "read_text: date")
    options = Reading(language, document_dates=((source, given),) if given else ())
    return list(documents(text_format(text, source)(text, source, reported), source, options, reported))


def documents(
    articles: Iterable[Article], source: str, options: Reading, problems: list[Problem]
) -> Iterator[Document]:
    """The documents of one file, as its articles come; one without text is left out."""
    part, is_blank = 0, False
    for article in articles:
        if article.text.strip():
            part += 1
            yield _document(article, source, part, options, problems)
        else:
            is_blank = True
    if is_blank and not part:
        problems.append(Problem("holds no text", source))


def _document(article: Article, source: str, part: int, options: Reading, problems: list[Problem]) -> Document:
    from chrono.dates.document_date import find_document_date  # not for who only lists files

    language = options.language or _code(article) or detect(article.text)
    document = Document(
        text=article.text,
        source=source,
        part=part,
        offset=article.offset,
        title=article.title,
        language=language,
        date=_given(source, options)
        or find_document_date(
            article.text,
            source=source,
            part=part,
            language=language,
            metadata=article.metadata,
            date_order=options.date_order,
            problems=problems,
        ),
        pages=article.pages,
        date_order=options.date_order,
        locations=article.locations,
        headings=article.headings,
        author=author_of(article.metadata),
    )
    return attrs.evolve(document, date=document.date and _located(document.date, document))


def _located(date: DocumentDate, document: Document) -> DocumentDate:
    """The date with where its quotes stand, which nobody knew before there was a document."""
    if not (document.pages or document.locations):
        return date
    return attrs.evolve(date, evidence=tuple(document.evidence(e.start, e.end, e.marks) for e in date.evidence))


def _code(article: Article) -> str | None:
    """The language that the metadata name, as ISO 639-1 ("en-GB" is "en"), if it can be read."""
    named = next((article.metadata[key] for key in ("language", "lang", "locale") if key in article.metadata), "")
    code = named.replace("_", "-").partition("-")[0].strip().lower()
    return code if code in languages() else None


def _given(source: str, options: Reading) -> DocumentDate | None:
    if (given := options.given_date(source)) is None:
        return None
    glob, when = given
    return DocumentDate(when, "curated", reasons=(f"given for {glob}",))
