"""The id of an event stays the same whatever happens around it: other paragraphs, other documents, another order."""

from hypothesis import given
from hypothesis import strategies as st

from chrono.events import extract
from chrono.merging import combine
from chrono.reading import read_text

TOLD = (
    "On 3 May 2001 Ada Lind met Bo Berg in Omsk.",
    "The Harbour Council was founded in Oslo on 12 June 1954.",
    "The treaty on pilots was signed in Bergen on 11 March 2003.",
    "Minister Costa visited Lisbon on 20 September 2011.",
    "The Museum of Ropes opened in Riga on 1 February 1987.",
    "In May 1999 the ferry company announced a line to Tromsø.",
    "Professor Quispe was born on 7 August 1921 in Lima.",
)
AROUND = (
    "The harbour was quiet that year, and nobody could say why.",
    "On 14 July 1976 the storm sank four boats in Aberdeen.",
    "Rope, tar and salt: the prices rose by 12 percent.",
    "In 1802 the second lighthouse was built.",
    "Nothing else was told of the matter.",
)
PARAGRAPHS = st.lists(st.sampled_from(TOLD), min_size=1, max_size=4, unique=True)
OTHERS = st.lists(st.sampled_from(AROUND), max_size=4)


def ids(*texts):
    """The ids of the events of documents with these texts, merged."""
    documents = [document for n, text in enumerate(texts) for document in read_text(text, source=f"{n}.txt")]
    return {event.id for event in combine(event for document in documents for event in extract(document))}


@given(PARAGRAPHS, OTHERS, st.randoms(use_true_random=False))
def test_ids_survive_paragraphs_that_come_anywhere(told, around, random):
    text = list(told)
    for paragraph in around:
        text.insert(random.randint(0, len(text)), paragraph)
    assert ids("\n\n".join(told)) <= ids("\n\n".join(text))


@given(PARAGRAPHS, OTHERS, st.randoms(use_true_random=False))
def test_ids_survive_other_documents_in_any_order(told, around, random):
    texts = ["\n\n".join(told), *around]
    before = ids(texts[0])
    random.shuffle(texts)
    assert len(before) == len(told)
    assert before <= ids(*texts)
