"""Where everything that points at a theme stands now: merged themes are followed to the last."""

WENT = """
    way AS (
        SELECT theme.id AS first, theme.id AS last FROM theme WHERE theme.event = {event}
        UNION
        SELECT way.first, e.went_into FROM way
        JOIN theme_end e ON e.theme = way.last AND e.went_into IS NOT NULL
    ), went AS (
        SELECT first, last FROM way WHERE NOT EXISTS (
            SELECT FROM theme_end e WHERE e.theme = way.last AND e.went_into IS NOT NULL
        )
    )
"""
"""SQL after WITH RECURSIVE: `went` has for each theme of the event the theme it is a part of now,
or itself. Nothing is written when themes merge, so nothing has to come back when that is undone."""
