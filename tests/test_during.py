"""What a communiqué tells behind "During the visit" has the days of the visit, up to the end of its paragraph."""

from telling import events_of

HEAD = (
    "# Joint statement on the {} of the Premier of Malta to Ghana\n\nThe Premier paid a visit to Ghana on 2-3 May 2001."
)
TALK = "\n\n".join(f"The two sides noted the {thing}." for thing in (
    "trade", "fish", "wood", "eels", "gold", "tin", "salt", "tea", "rum", "cod", "jam", "ham", "rye"
))  # fmt: skip
DEEDS = (
    "During the visit, Premier Borg met President Kofi Adu. The Premier called on Ama Osei, the Speaker. "
    "A protocol on cocoa was initialled by the ministers.\n\nPremier Borg met the press."
)


def told(text):
    return sorted(
        (e.kind, e.when.edtf)
        for e in events_of(text, source="note.md", date="2001-05-03")
        if e.when and "/" in e.when.edtf
    )


def test_the_rest_of_its_paragraph_is_of_the_visit_too():
    found = told(f"{HEAD.format('visit')}\n\n{TALK}\n\n{DEEDS}")
    assert found == [
        ("meeting", "2001-05-02/2001-05-03"),
        ("meeting", "2001-05-02/2001-05-03"),
        ("signing", "2001-05-02/2001-05-03"),
        ("visit", "2001-05-02/2001-05-03"),
    ]


def test_a_visit_far_above_is_meant_only_where_the_head_is_about_one():
    assert [kind for kind, _ in told(f"{HEAD.format('house')}\n\n{TALK}\n\n{DEEDS}")] == ["visit"]
