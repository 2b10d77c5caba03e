"""The grammar of a sentence that may tell of an event, before its dates are tied to anything.

`sentence` is the entrance: words, clauses, cues and dates. `clauses`, `brackets` and `embedded` part it, where
`clause_starts` and `dated_openings` tell how one may begin; `false_cues`, `stays`, `deeds`, `denials`, `directions`,
`themes` and `match_results` say which words name an event, `mood` and `undone` whether it happened; `clefts` know a
date that is set before everything else, `attributes` one that is of a participle. `pronouns`, `things_told_of`,
`date_gaps`, `shortening`, `title_ends` and `long_roles` make its clause one that can stand alone; `credits` says who
gave a report.
"""
