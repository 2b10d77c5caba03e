"""Who and what a document names: persons, organisations and countries, each in one spelling, and places.

`finding` is the entrance: one pass over the text, and what is asked of it by span. A name is a run of `capitals`;
`people` says what a run says by its own words, which gives `sightings`; `persons` which of these are one person,
`firms_of_founders` which are the firm of one, `organisations` which are one body, `places`, `sites`, `venues` and
`unknown_places` which are places, `offices` whom a title means, `other_offices` whom not, `called_by_part` whom a
part. Around these stand what speaks for a name (`roles`, `person_signs`, `name_verbs`, `acting`, `prepositions`,
`genders`), how names are written (`cases`, `spelling`, `name_words`, `numbered`, `handles`), how a word of them stands
elsewhere (`standing`), whose words the text holds (`speakers`, `turns`), and whom or what all of it is about
(`subjects`, `headed_lives`, `titled_lives`, `home_places`, `sides`). `model_names` asks a spaCy pipeline, where there
is one.
"""
