"""What words mean before anybody asks in which sentence they stand: the data of `events`, read and looked up.

`kinds` reads the kinds of event and the words that are looked up, `phrases` those that patterns are made of,
`lexicon` the classes of words by which names are told apart, `gazetteer` the table of places, `anniversary_words`
what jubilees are called, `age_words` how ages are told. `cues` parts text into words and finds those that name a
kind; `labels` does it for what stands before a colon; `conditions` says which cues count only in some company,
`people_nouns` which nouns name people, `following_deeds` what an "-ing" form goes on with. `wording` answers what is
asked of all words of a stretch, `identity` by which of them an event is known again.
"""
