"""Where an event was, from the places in what is told of it.

`whereabouts` is the entrance, `surroundings` what it and `who` look at. `dated_places` chooses by the date, `asides`,
`asides_apart` and `set_apart` turn away places of something else; `life_places`, `local_bodies`,
`named_editions`, `own_place`, `same_building`, `town_histories` and `visits` know where certain events are that name
no place.
"""
