"""What people have answered to the texts of today."""

from collections.abc import Iterable
from uuid import UUID

from community.consents.purpose import Purpose
from community.consents.tables import Consent, State
from community.consents.wordings import version
from community.database import fetch
from community.members.tables import Member


async def has_given(member: Member, purpose: Purpose) -> bool:
    """Whether this person said yes to the text of today and has not taken it back."""
    return (await answers_of(member)).get(purpose) == State.GIVEN


async def answers_of(member: Member) -> dict[Purpose, State]:
    """What this person said to the texts of today; what was not answered is not in it."""
    rows = await Consent.objects().where(Consent.member == member.id)
    return {
        Purpose(each.purpose): State(each.state)
        for each in rows
        if each.purpose in set(Purpose) and each.version == version(each.purpose)
    }


async def said_about(purpose: Purpose, members: Iterable[Member]) -> dict[UUID, State]:
    """What those of these people who have answered said to today's text of this purpose."""
    rows = await fetch(_SAID, purpose, version(purpose), [each.id for each in members])
    return {row["member"]: State(row["state"]) for row in rows}


async def who_gave(purpose: Purpose) -> list[Member]:
    """Everybody with an address who said yes to the text of today and has not taken it back."""
    said = (
        (Consent.purpose == purpose)
        & (Consent.version == version(purpose))
        & (Consent.state == State.GIVEN)
        & Consent.member.email.is_not_null()
    )
    return [each.member for each in await Consent.objects(Consent.member).where(said)]


async def unanswered(member: Member | None, purposes: Iterable[Purpose]) -> list[Purpose]:
    """Those of the purposes that this person has not been asked about, or not in these words."""
    known = await answers_of(member) if member else {}
    return [each for each in purposes if each not in known]


_SAID = """
    SELECT member, state FROM consent
    WHERE purpose = $1 AND version = $2 AND member = ANY($3::uuid[])
"""
