"""What states, kinds and other short words of the database are called where people read them."""

from community.audit.values import evening, money, people, places
from community.webhooks.kinds import kinds

SAID = people.SAID | evening.SAID | places.SAID | money.SAID
PARTED_BY = {"api_token.scope": " ", "sponsor_export.fields": ","}
"""Columns that hold several words in one text."""


def value_word(table: str, column: str, value: str) -> str | None:
    """The value of this column as people say it; None for one that says itself."""
    place = f"{table}.{column}"
    if place == "destination.kinds":
        return kinds().get(value)
    if place == "roster_export.layout" and value in SAID["platform"]:
        return SAID["platform"][value]()
    known = SAID.get(place) or SAID.get(column) or {}
    if place in PARTED_BY:
        words = [known[each]() for each in value.split(PARTED_BY[place]) if each in known]
        return " · ".join(words)
    return known[value]() if value in known else None
