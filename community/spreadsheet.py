"""What may stand in a cell of a table that somebody opens in a spreadsheet."""

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def no_formula(cell: str) -> str:
    """The same text; one that a spreadsheet would run as a formula gets an apostrophe."""
    return f"'{cell}" if cell.startswith(_BEGINS_A_FORMULA) else cell
