"""The starter that `chrono init` writes: a curated file with a comment for each thing one can say in it."""

__all__ = ["STARTER"]

STARTER = """\
# A curated file: what you know better than the documents. It beats extraction and survives every run.
#   chrono check events.yaml                                  every fault, with its line
#   chrono build documents/ --curated events.yaml             the timeline
#   chrono review documents/ --curated events.yaml            what the file does not settle yet
# Take away the "# " before what you need. The examples are no part of your chronology.
title: My chronology
description: What this is a chronology of

# Events that the documents lack. A date is EDTF (1998, 1998-05, 1998-05-03, 1998/2001, 1250~) or plain words.
# events:
#   - title: The archive was founded
#     date: 3 May 1998
#     kind: founding          # any other word is answered with the list of kinds
#     place: Omsk
#     participants: [Ada Lis, {name: Bo Lind, role: Mayor}]
#     status: held            # or planned, recurring, cancelled
#     note: As told by the first director
#     url: https://example.org/archive

# Other spellings of a name.
# names:
#   Ada Lis: [Ada Lys, A. Lis]

# What is known of whole documents, by file name or glob.
# documents:
#   - {match: undated-letter.txt, date: 1999-05}
#   - {match: "drafts/*", ignore: true}

# Corrections of what was extracted: what tells the event, then what to do with it.
# overrides:
#   - match: {kind: meeting, date: 1999-05-03}
#     set: {place: Omsk}
#   - match: {title: Annual budget}
#     drop: true

# Kinds of your own, found by their cues.
# kinds:
#   inspection: {label: Inspection, colour: "#8a5a00", cues: {en: [to inspect, an inspection]}}

# Named spans, drawn behind the timeline.
# eras:
#   - {title: The early years, date: 1998/2004}
"""
