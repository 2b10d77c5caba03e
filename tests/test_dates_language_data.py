"""The examples in the language data: each marked stretch is found with its value, and nothing else is."""

import pytest

from chrono.dates import find_dates
from chrono.lang import language, languages


def cases():
    for code in languages():
        for shape in language(code).shapes:
            for example in shape.examples:
                yield pytest.param(code, example, id=f"{code}-{shape.name}-{example.text[:40]}")


@pytest.mark.parametrize(("code", "example"), list(cases()))
def test_an_example_of_the_language_data_is_found_as_it_says(code, example):
    mentions = find_dates(example.text, reference=example.reference, language=code)
    parts = [part for mention in mentions for part in mention.parts]
    assert [part.text for part in parts] == [example.text[start:end] for start, end in example.spans]
    assert tuple(part.value for part in parts) == example.values
