"""Who wrote or hosted at an evening and wishes to be named: asked anew for each reader.

The report itself stays without names. Whoever takes the wish back is gone from the next page on.
"""

import msgspec

from community.consents.purpose import Purpose
from community.consents.wordings import version
from community.database import fetch
from community.masks.masked import Words, masked
from community.registrations.nameless import MAY_BE_NAMED


class Contributor(msgspec.Struct, frozen=True):
    """Somebody who is named with a yes."""

    name: str
    company: str


async def contributors_of(event_id: int, words: Words) -> list[Contributor]:
    """Everybody with a yes to the text of today, by name; in no order of merit.

    Who is hidden in this report is not named at its end either.
    """
    purpose = Purpose.NAMED_IN_REPORT
    rows = await fetch(NAMED, event_id, purpose, version(purpose))
    named = [msgspec.convert(dict(row), Contributor) for row in rows]
    return [
        Contributor(each.name, each.company if masked(each.company, words) == each.company else "")
        for each in named
        if masked(each.name, words) == each.name
    ]


NAMED = f"""
    SELECT member.name, member.company FROM registration
    JOIN member ON member.id = registration.member AND member.erased_at IS NULL
    JOIN consent ON consent.member = member.id AND purpose = $2 AND version = $3
         AND state = 'given'
    WHERE {MAY_BE_NAMED} AND registration.event = $1 AND registration.standing = 'confirmed'
      AND (registration.is_host OR EXISTS (
          SELECT FROM item WHERE item.author = registration.id AND removed_at IS NULL))
    ORDER BY member.reading, member.name
"""
