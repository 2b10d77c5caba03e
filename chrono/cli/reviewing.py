"""How candidates of a review are told, and how a person answers them in the terminal."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator

import click

from chrono.curation import yaml_items
from chrono.errors import WriteError
from chrono.exporting.json import event_record
from chrono.run import Answer, Candidate, append
from chrono.strict_yaml import Map, Seq, parse, plain

__all__ = ["FORMATS", "walk"]

_CHOICES = {
    "a": "accept what was extracted",
    "k": "keep what is settled",
    "e": "edit, then accept",
    "d": "drop",
    "s": "skip",
    "q": "quit",
}


def to_yaml(candidates: Iterable[Candidate]) -> Iterator[str]:
    """Sections ready to paste: new entries as they are, each with its quotes above it."""
    sections: dict[str, list[str]] = {}
    for candidate in candidates:
        answer = candidate.accept or candidate.keep
        if answer:
            lines = [f"  # {line}" for line in _told(candidate)] + yaml_items([answer.item])
            sections.setdefault(answer.section, []).extend(lines)
    for section, lines in sections.items():
        yield f"{section}:"
        yield from lines


def to_jsonl(candidates: Iterable[Candidate]) -> Iterator[str]:
    """One candidate a line: state, reason, event, differences, and the entry for each answer."""
    for candidate in candidates:
        answers = {name: getattr(candidate, name) for name in ("accept", "keep", "drop")}
        record = {
            "state": candidate.state,
            "reason": candidate.reason,
            "event": event_record(candidate.event),
            "differences": [list(difference) for difference in candidate.differences],
            **{name: answer and {answer.section: [answer.item]} for name, answer in answers.items()},
        }
        yield json.dumps(record, ensure_ascii=False)


def to_markdown(candidates: Iterable[Candidate]) -> Iterator[str]:
    """A list to read and tick off."""
    for candidate in candidates:
        state, title, *rest = _told(candidate)
        yield f"- [ ] **{_escaped(state)}** {_escaped(title)}"
        yield from (f"  - {_escaped(line)}" for line in rest)


def _escaped(text: str) -> str:
    return "".join(f"\\{c}" if c in "\\`*_[]<>#|" else c for c in text)


def _told(candidate: Candidate) -> list[str]:
    """The state and the reason, the event, what differs, and the quotes, a line each."""
    event = candidate.event
    lines = [f"{candidate.state}: {candidate.reason}", f"{event.when or 'undated'}: {event.title} ({event.kind})"]
    lines += [f"{field}: settled {old}, extracted {new}" for field, old, new in candidate.differences]
    lines += [f'{quote.source}: "{quote.quote}"' for quote in event.evidence]
    return [" ".join(line.split()) for line in lines]


FORMATS: dict[str, Callable[[Iterable[Candidate]], Iterator[str]]] = {
    "yaml": to_yaml,
    "jsonl": to_jsonl,
    "markdown": to_markdown,
}


def walk(candidates: list[Candidate], path: str) -> int:
    """Ask for each candidate what to do, and add each answer to the file at once; how many were settled.

    To quit loses nothing, and the next review begins where this one ended: what is settled stands in the file.
    """
    settled = 0
    for number, candidate in enumerate(candidates, start=1):
        click.echo(f"\n{number} of {len(candidates)}")
        for line in _told(candidate):
            click.echo(f"  {line}")
        answer = _ask(candidate, path)
        if answer == "q":
            break
        settled += answer == "done"
    return settled


def _ask(candidate: Candidate, path: str) -> str:
    """Ask until an answer holds: "q" to quit, "s" skipped, "done" written."""
    answers = {"a": candidate.accept, "k": candidate.keep, "d": candidate.drop, "e": candidate.accept or candidate.keep}
    offered = [letter for letter in _CHOICES if letter in "sq" or answers[letter]]
    draft = None
    while True:
        click.echo("  " + ", ".join(f"[{letter}] {_CHOICES[letter]}" for letter in offered))
        letter = click.prompt("  ?", type=click.Choice(offered), show_choices=False)
        answer = answers.get(letter)
        if answer is None:
            return str(letter)
        try:
            if letter == "e":
                # What a person wrote is kept where it has a fault, and opened again.
                draft = _edited(draft or f"{answer.section}:\n{answer}\n")
                answer = _entry(draft, answer.section)
            append(path, [answer])
            return "done"
        except (WriteError, click.ClickException) as error:
            click.echo(f"  {error}", err=True)


def _edited(text: str) -> str:
    """The text as a person leaves it in the editor; raises `click.ClickException` where there is none, or no change."""
    try:
        left = click.edit(text, extension=".yaml")
    except UnicodeDecodeError as error:
        raise click.ClickException(f"what was saved is not UTF-8, at byte {error.start + 1}; edit it again") from error
    except click.ClickException as error:
        raise click.ClickException(f"{error}; name an editor in the variable EDITOR") from error
    if left is None:
        raise click.ClickException("nothing was changed and saved; [a] accepts it as it is")
    return left


def _entry(text: str, section: str) -> Answer:
    """The one entry that a text holds; raises `click.ClickException` where it holds none, or more."""
    tree, problems = parse(text, source="the edited entry")
    items = tree.get(section) if isinstance(tree, Map) else None
    if problems or not isinstance(items, Seq) or len(items.items) != 1 or not isinstance(items.items[0], Map):
        raise click.ClickException(str(problems[0]) if problems else f"one entry under {section} is wanted")
    entry = plain(items.items[0])
    return Answer(section, entry if isinstance(entry, dict) else {})
