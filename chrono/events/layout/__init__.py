"""The parts of a text: which line is a heading, an item, a row or prose, and where its sentences end.

`segments` is the entrance. It takes each line from `lines`, which asks `line_labels`, `entry_lines` and
`numbered_lines` what opens it, joins those that were wrapped (`wrapping`), and cuts paragraphs by `sentence_ends`, the
lists of owners by `provenances`; `tables` finds the cells of tables. `markup`, `parentheses` and `speech` blank out
what is no telling, so that all offsets stay.
"""
