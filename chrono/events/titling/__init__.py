"""What an event is called: a short title from the text that can stand alone on a timeline.

`titles` is the entrance; `own_clause` says which clause is the event's and where it ends, `frames` what stands around a
deed in its sentence, `explained` what a participle tells of the noun before it, `appositions` what is told of a name by
the noun behind it, `shared_verbs` which deeds share an auxiliary, `going_on` which an "-ing" form goes on with,
`reduced` what a participle tells before the verb, `dated_nouns` the noun that is dated where its sentence tells
something else, `listed_nouns` what a sentence only lists with its days, `papers` what a paper with its number is
called, `enactments` what a body did by a paper with its day, `german` the order of a clause without its date, `russian`
and `relatives` what a relative clause tells of its noun, `told_of` whom a title without a subject tells of, `alone`
what a clause loses where no sentence stands before it, and `own_name` the name of a body that a noun or "we" means.
"""
