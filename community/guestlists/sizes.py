"""How many tables, and how many chairs each, between the fewest and the most."""


def table_sizes(people: int, size: int, least: int, most: int) -> list[int]:
    """Chairs per table, as even as possible, the larger ones first.

    Never more than `most`; fewer than `least` only where no number of tables does better.
    """
    fewest = -(-people // most)
    tables = max(1, fewest, (2 * people + size) // (2 * size))
    while tables > fewest and people < least * tables:
        tables -= 1
    chairs, larger = divmod(people, tables)
    return [chairs + 1] * larger + [chairs] * (tables - larger)
