"""The links by which people correct their own roundtables' lines; only hashes are kept."""

from typing import NamedTuple
from uuid import UUID

from community.checks.tables import RoundtableCheck
from community.clock import now
from community.database import fetch_one, fetch_value
from community.events.tables import Event
from community.registrations.tables import Registration
from community.secret import hashed, new_secret


class Checker(NamedTuple):
    """Who looks over lines by a link."""

    check: RoundtableCheck
    event: Event
    registration: Registration


async def make_link(check: RoundtableCheck, registration: UUID) -> str | None:
    """The path of this person's link, in place of an older one; None when it was made already."""
    secret = new_secret()
    made = await fetch_value(_MAKE, hashed(secret), check.id, registration, now(), check.asked_at)
    return f"/checks/{secret}" if made else None


async def checker_of(secret: str) -> Checker | None:
    """Whose link it is; None when we did not make it, or it belongs to nobody any more."""
    row = await fetch_one(_WHOSE, hashed(secret))
    if row is None:
        return None
    both = RoundtableCheck.objects(RoundtableCheck.event)
    check = await both.get(RoundtableCheck.id == row["roundtable_check"])
    whose = Registration.objects(Registration.member)
    registration = await whose.get(Registration.id == row["registration"])
    return Checker(check, check.event, registration) if check and registration else None


_MAKE = """
    INSERT INTO check_link (token_hash, roundtable_check, registration, made_at)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (roundtable_check, registration)
    DO UPDATE SET token_hash = $1, made_at = $4 WHERE check_link.made_at < $5
    RETURNING token_hash
"""
_WHOSE = """
    SELECT link.roundtable_check, link.registration FROM check_link link
    JOIN registration ON registration.id = link.registration
    JOIN member ON member.id = registration.member AND member.erased_at IS NULL
    WHERE link.token_hash = $1
"""
