"""Quotes found against quotes annotated, and the largest set of pairs that can be made of both."""


def folded(text):
    return " ".join(str(text).split())


def spans(text, quotes):
    """Where the quotes stand in a text whose white space is folded."""
    return [(at, at + len(one)) for one in map(folded, quotes) if (at := text.find(one)) != -1]


def overlap(one, other):
    """Whether a stretch of the one covers half of the other, or of itself, in the other."""
    return any(2 * (min(b, d) - max(a, c)) >= min(b - a, d - c) for a, b in one for c, d in other)


def matched(edges):
    """The largest set of pairs {left: right} in which each side stands once; `edges[left]` is best first."""
    owner = {}

    def place(left, seen):
        for right in edges[left]:
            if right not in seen:
                seen.add(right)
                if right not in owner or place(owner[right], seen):
                    owner[right] = left
                    return True
        return False

    for left in range(len(edges)):
        place(left, set())
    return {left: right for right, left in owner.items()}
