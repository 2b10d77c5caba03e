"""The lines of PDF pages become paragraphs, lists and tables, by where they stand."""

import pytest

from chrono.reading.pdf_layout import laid_out
from chrono.reading.pdf_tables import Gap, Line, with_rows

WIDTH = 5.0  # of a letter
HEIGHT = 10.0


def line(text, y, x=50.0, height=HEIGHT):
    """A line whose cells, parted by two blanks, begin 100 points from each other."""
    left, gaps = x, []
    right = x
    joined = ""
    for number, cell in enumerate(text.split("  ")):
        if number:
            joined += " "
            left = x + 100 * number
            gaps.append(Gap(len(joined), right, left))
        joined += cell
        right = left + WIDTH * len(cell)
    return Line(joined, x, right, y, height, tuple(gaps))


def lines(*texts, top=700.0, x=50.0, by=12.0):
    return [line(text, top - by * at, x) for at, text in enumerate(texts)]


def text_of(*pages):
    return laid_out(pages).text


FULL = "The guild of the weavers met in the old mill and spoke of its roof until"
LONGER = "late at night, and none of its members went home before the bells of the"


def test_the_lines_of_a_paragraph_are_one_line():
    assert text_of(lines(FULL, LONGER, "town rang.")) == f"{FULL} {LONGER} town rang."


def test_a_wider_distance_parts_paragraphs():
    page = [*lines(FULL, LONGER, FULL, LONGER), *lines(FULL, top=640)]
    assert text_of(page) == f"{FULL} {LONGER} {FULL} {LONGER}\n\n{FULL}"


def test_a_line_that_ends_where_the_next_word_had_room_ends_a_paragraph():
    assert text_of(lines(FULL, "on a Monday.", LONGER, FULL)) == f"{FULL} on a Monday.\n\n{LONGER} {FULL}"


def test_a_line_that_ends_because_the_next_word_is_long_does_not():
    short = FULL.removesuffix(" until")
    page = lines(FULL, short, "extraordinarily late at night.")
    assert text_of(page) == f"{FULL} {short} extraordinarily late at night."


def test_an_indented_line_begins_a_paragraph():
    page = [*lines(FULL, LONGER), *lines(FULL, top=676, x=70), *lines(LONGER, top=664)]
    assert text_of(page) == f"{FULL} {LONGER}\n\n{FULL} {LONGER}"


def test_letters_of_another_size_are_a_heading():
    article = laid_out([[line("The guild", 740, height=20), line("1911", 720, height=16), *lines(FULL, LONGER)]])
    assert article.text == f"The guild\n\n1911\n\n{FULL} {LONGER}"
    assert article.headings == ((0, 1), (article.text.index("1911"), 2))


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        ("the mem\ufffe", "bers of the guild met", "the members of the guild met"),
        ("the mem\x02", "bers of the guild met", "the members of the guild met"),
        ("the war of 1914-", "1918 and its end", "the war of 1914-1918 and its end"),
        ("masks and mask-", "wearing in the hall", "masks and mask-wearing in the hall"),
    ],
)
def test_a_word_that_a_hyphen_broke_is_whole_again(before, after, text):
    assert text_of(lines(before, after, top=700)) == text


@pytest.mark.parametrize("mark", ["•", "–", "1.", "(a)", "a)"])
def test_items_with_a_sign_are_apart_and_their_second_lines_are_not(mark):
    page = [*lines(f"{mark} {FULL}"), *lines(LONGER, top=688, x=62), *lines(f"{mark} {LONGER}", top=676)]
    assert text_of(page) == f"{mark} {FULL} {LONGER}\n\n{mark} {LONGER}"


def test_items_whose_signs_are_drawn_get_one_and_stay_together():
    body = lines(FULL, LONGER, FULL, LONGER)
    items = lines("1911: Fire in the hall", "1923: Contract on wool", top=640, x=80)
    assert text_of([*body, *items]).endswith("\n\n- 1911: Fire in the hall\n- 1923: Contract on wool")


def test_entries_that_fill_their_lines_are_told_by_their_dates():
    first = "1911 The guild of the weavers met in the old mill and spoke of its roof"
    second = "1912 The guild of the weavers met in the old mill and spoke of its door"
    assert text_of(lines(first, second, FULL)) == f"{first}\n\n{second} {FULL}"


def test_a_paragraph_goes_on_over_the_end_of_a_page_and_of_a_column():
    article = laid_out([lines(FULL, "and then it was very"), [], lines("late at night.", top=700)])
    text, starts = article.text, article.pages
    assert text == f"{FULL} and then it was very late at night."
    assert starts == (0, text.index("late at"), text.index("late at"))
    columns = [*lines(FULL, LONGER, top=400), *lines("town rang.", top=700, x=450)]
    assert text_of(columns) == f"{FULL} {LONGER} town rang."


def test_a_note_at_the_foot_of_a_page_does_not_part_the_sentence_above_it():
    note = [line("1 See the annals of 1911.", 60, height=7), line("2 Kept in the mill.", 50, height=7)]
    article = laid_out([[*lines(f"{LONGER}."), *lines(FULL, top=640), *note], lines("it was late at night.")])
    text, starts = article.text, article.pages
    assert text == f"{LONGER}.\n\n1 See the annals of 1911.\n\n2 Kept in the mill.\n\n{FULL} it was late at night."
    assert starts == (0, text.index("it was"))


def test_a_page_that_begins_with_a_sentence_begins_a_paragraph():
    assert text_of(lines(FULL + "."), lines(LONGER.capitalize())) == f"{FULL}.\n\n{LONGER.capitalize()}"


PAGES = [
    [line("Annals of the guild, vol. 7", 780), *lines(f"{word} was told.", top=700), line(f"{number} / 3", 20)]
    for number, word in enumerate(("One", "Two", "Three"), 1)
]


def test_what_stands_on_every_page_and_the_number_of_the_page_are_no_text():
    assert text_of(*PAGES) == "One was told.\n\nTwo was told.\n\nThree was told."


def test_a_diary_keeps_the_days_above_its_pages():
    pages = [[line(f"{day} May 1911", 780), *lines(f"{FULL}.")] for day in (3, 9, 11, 20)]
    text = text_of(*pages)
    assert all(f"{day} May 1911" in text for day in (3, 9, 11, 20))


def test_a_year_alone_at_the_foot_of_a_page_is_no_page_number():
    assert text_of([*lines(f"{FULL}."), line("1911", 20)]).endswith("1911")


def rows(*page):
    return [found.text for found in with_rows(page)]


def test_lines_with_words_below_words_are_rows():
    page = lines("1911  Fire", "1923  Contract on wool", "1936  New roof", by=20)
    assert rows(*page) == ["| 1911 | Fire |", "| 1923 | Contract on wool |", "| 1936 | New roof |"]


def test_a_cell_of_several_lines_is_one_cell_beside_one_of_fewer_in_its_middle():
    page = [
        line("Year  Event", 720), line("May 3,", 700), line("Fire in the hall", 694, 150), line("1911", 688),
        line("1923", 662), line("Contract on wool", 668, 150), line("with the coast", 656, 150),
        line("1936  New roof", 630),
    ]  # fmt: skip
    assert rows(*page) == [
        "| Year | Event |",
        "| May 3, 1911 | Fire in the hall |",
        "| 1923 | Contract on wool with the coast |",
        "| 1936 | New roof |",
    ]


def test_three_columns_are_three_cells_and_an_empty_one_is_kept():
    page = lines("1911  Fire  Mill", "1923  Contract  Port", "1936  Roof  Hall", "1940  War", by=20)
    assert rows(*page)[::3] == ["| 1911 | Fire | Mill |", "| 1940 | War |  |"]


@pytest.mark.parametrize(
    "page",
    [
        lines("1911  Fire", "1923  Contract on wool"),
        lines("•  Fire in the hall", "•  Contract on wool", "•  New roof", by=20),
        lines("1.  Fire in the hall", "2.  Contract on wool", "3.  New roof", by=20),
        [*lines("1911  Fire", top=700), *lines("1923  Contract", top=600), *lines("1936  Roof", top=500)],
        [line(f"{FULL[: 20 + 3 * at]}  {FULL}", 700 - 12 * at, height=HEIGHT) for at in range(6)],
    ],
    ids=["two lines", "bullets", "numbers", "far apart", "a blank here and there"],
)
def test_what_is_no_table(page):
    assert rows(*page) == [found.text for found in page]


def test_a_text_in_two_columns_is_read_one_after_the_other():
    left = ["the guild met and", "spoke of its roof", "until late, and", "none went home"]
    right = ["before the bells", "rang, which was", "the custom of all", "the old guilds."]
    page = [
        Line(f"{a} {b}", 50, 300 + 5 * len(b), 700 - 12 * at, HEIGHT, (Gap(len(a) + 1, 50 + 5 * len(a), 300),))
        for at, (a, b) in enumerate(zip(left, right, strict=True))
    ]
    assert rows(*page) == [*left, *right]


def test_a_longer_line_in_smaller_letters_does_not_part_a_paragraph():
    foot = line("https://mill.example/reports/of-the-guild-of-the-weavers-and-its-words-in-the-mill", 600, height=6)
    page = [*lines(FULL, LONGER), line("1 May.", 676), foot]
    assert text_of(page).startswith(f"{FULL} {LONGER} 1 May.\n\n")
