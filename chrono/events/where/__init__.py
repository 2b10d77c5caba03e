"""Where an event was, from the places in what is told of it.

`whereabouts` is the entrance. `asides` and `asides_apart` turn away places of something else; `life_places`,
`local_bodies`, `own_place`, `town_histories` and `visits` know where certain events are that name no place.
"""
