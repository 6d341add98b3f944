"""Many people do things at the same moment: nothing fails, and afterwards everything adds up."""

from collections.abc import Iterable

import httpx

from community.database import fetch_one
from community.events.tables import Event

EVENING = "/events/hitori-cs-33"


def statuses(answers: Iterable[httpx.Response]) -> set[int]:
    return {answer.status_code for answer in answers}


async def counts_are_right(event: Event) -> bool:
    row = await fetch_one(
        """
        SELECT taken, waiting, places,
               count(*) FILTER (WHERE standing = 'confirmed' AND source <> 'walk_in') AS confirmed,
               count(*) FILTER (WHERE standing = 'waitlisted') AS in_line
        FROM event LEFT JOIN registration ON registration.event = event.id
        WHERE event.id = $1 GROUP BY event.id
        """,
        event.id,
    )
    told = (row["taken"], row["waiting"])
    return told == (row["confirmed"], row["in_line"]) and row["taken"] <= row["places"]
