"""Who took part in an event, from the names in what is told of it.

`describing` is the entrance, and `cast` what it fills. By the grammar of the clause: `doers`, `counterparts`,
`two_sides`, `state_organs`, and for other languages `bare_names`, `russian_bodies`, `left_out`. By a list of those
present: `attendance`. By what the document is about: `protagonists`, `own_body`, `own_noun`.
"""
