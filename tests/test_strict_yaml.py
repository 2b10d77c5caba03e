from chrono.strict_yaml import parse, plain


def test_nothing_and_null_written_plain_are_none_and_quoted_they_are_text():
    tree, problems = parse("a:\nb: null\nc: ~\nd: 'null'\ne: ''\nf: nullify\n")
    assert problems == []
    assert plain(tree) == {"a": None, "b": None, "c": None, "d": "null", "e": "", "f": "nullify"}
