"""One person's registrations, on a page and as a feed for the calendar."""

from dataclasses import dataclass

from community.database import fetch, lock, transaction
from community.database.part import Part, Some, some_of
from community.members.tables import Member
from community.registrations.tables import Registration
from community.secret import new_secret


async def registrations_of(member: Member) -> list[Registration]:
    """All of this person's registrations with their events, the latest evening first."""
    mine = Registration.objects(Registration.event).where(Registration.member == member.id)
    return await mine.order_by(Registration.event.starts_at, ascending=False)


async def some_of_mine(member: Member, part: Part) -> Some[Registration]:
    """Some of this person's registrations with their events, the last made first."""
    mine = Registration.objects(Registration.event).where(Registration.member == member.id)
    return await some_of(mine, Registration.registered_at, part, newest_first=True)


@dataclass(frozen=True)
class Mine:
    """Registrations for evenings still to be held, the next one first, and for those that were.

    `passed_on` are other people's by now; this person paid for them.
    """

    coming: list[Registration]
    past: list[Registration]
    passed_on: list[Registration]


async def mine_of(member: Member) -> Mine:
    """This person's registrations, parted by whether their evening is over."""
    registrations = await registrations_of(member)
    return Mine(
        coming=[each for each in reversed(registrations) if not each.event.is_over],
        past=[each for each in registrations if each.event.is_over],
        passed_on=await paid_and_passed_on(member),
    )


async def paid_and_passed_on(member: Member) -> list[Registration]:
    """Places of others for which this person has paid, or is about to, the latest evening first."""
    found = [row["id"] for row in await fetch(_PASSED_ON, member.id)]
    if not found:
        return []
    theirs = Registration.objects(Registration.event).where(Registration.id.is_in(found))
    return await theirs.order_by(Registration.event.starts_at, ascending=False)


async def open_feed(member: Member) -> Member:
    """The person with a private address for the calendar feed, made at the first call."""
    async with transaction():
        member = await lock(member)
        if not member.calendar_token:
            member.calendar_token = new_secret()
            await member.save([Member.calendar_token])
    return member


async def member_of_feed(token: str) -> Member | None:
    """Whose feed this is."""
    return await Member.objects().get(Member.calendar_token == token)


_PASSED_ON = """
    SELECT r.id FROM registration r WHERE r.member <> $1 AND r.id IN (
        SELECT p.registration FROM payer y JOIN payment p ON p.id = y.payment WHERE y.member = $1
        UNION SELECT registration FROM receipt WHERE member = $1
        UNION SELECT registration FROM checkout WHERE member = $1 AND step IN ('open', 'pending'))
"""
