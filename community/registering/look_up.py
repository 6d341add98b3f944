"""Look up all that is needed to settle many asks for one event, a few questions for all of them."""

from collections.abc import Sequence
from uuid import UUID

from community.database import execute, fetch, lock
from community.database.new_row import new_row
from community.database.read_row import columns_of, read_row
from community.events.tables import Event
from community.events.visible_to import whom_it_is_for
from community.language import language
from community.members.find_many import all_still_here, readers_of
from community.members.tables import Member
from community.openings.for_whom import facts_of_all
from community.openings.may_take import STRANGER
from community.places.kinds import kinds_of
from community.prices.kept_codes import codes_typed
from community.prices.quote import facts_of as price_facts_of
from community.prices.quote import facts_of_all as price_facts_of_all
from community.registering.ask import Ask
from community.registering.begin import next_turn
from community.registering.known import Known
from community.registering.person import Person
from community.registering.wish import Newcomer
from community.registrations.answer_about_photos import said_in_general_by
from community.registrations.photo_wish import PhotoWish
from community.registrations.tables import Registration


async def look_up(asks: Sequence[Ask]) -> Known:
    """The event and those who ask, locked; somebody new is as yet unknown to the database."""
    event = await lock(asks[0].event)
    asking, members = await _who_asks(asks)
    return Known(
        event,
        await kinds_of(event),
        await codes_typed(event, (ask.wish.discount_code for ask in asks)),
        await next_turn(event),
        await _people(event, list(members.values())),
        asking,
    )


async def _who_asks(asks: Sequence[Ask]) -> tuple[dict[int, UUID], dict[UUID, Member]]:
    """Which ask is whose, and who they are; two who type one address are one person."""
    typed = {ask.who.email for ask in asks if isinstance(ask.who, Newcomer)}
    readers = await readers_of(typed) if typed else {}
    signed_in = [ask.who.id for ask in asks if isinstance(ask.who, Member)]
    members = await all_still_here([*readers.values(), *signed_in])
    asking: dict[int, UUID] = {}
    for ask in asks:
        if isinstance(ask.who, Member):
            found = members.get(ask.who.id)
        elif ask.who.email in readers:
            found = members.get(readers[ask.who.email])
        else:
            found = ask.context.run(_new, ask.who)
            readers[ask.who.email], members[found.id] = found.id, found
        if found:
            asking[id(ask)] = found.id
    return asking, members


def _new(newcomer: Newcomer) -> Member:
    """Somebody who becomes a guest of the community, and speaks as they are asking."""
    return new_row(Member, **newcomer._asdict(), language=language())


async def _there(event: Event, members: list[UUID]) -> dict[UUID, Registration]:
    """What they have at the event; who may come back is held, so that no payment is overlooked."""
    if not members:
        return {}
    await execute(_HOLD, event.id, members)
    return {
        row["member"]: read_row(Registration, row)
        for row in await fetch(_THEIRS, event.id, members)
    }


async def _people(event: Event, members: list[Member]) -> dict[UUID, Person]:
    """Of those who are new nothing is known; a rush is made of them."""
    welcome = await whom_it_is_for(event, [each.id for each in members])
    price_of_new = await price_facts_of(event, None)
    known = [each for each in members if each._exists_in_db]
    there = await _there(event, [each.id for each in known])
    facts = await facts_of_all(event, known) if known else {}
    prices = await price_facts_of_all(event, known) if known else {}
    photos = await said_in_general_by(known) if known else {}
    return {
        each.id: Person(
            each,
            there.get(each.id),
            facts.get(each.id, STRANGER),
            prices.get(each.id, price_of_new),
            each.id in welcome,
            photos.get(each.id, PhotoWish.UNKNOWN),
        )
        for each in members
    }


_THEIRS = f"""
    SELECT {columns_of(Registration, "r")} FROM registration r
    WHERE r.event = $1 AND r.member = ANY($2::uuid[])
"""

_HOLD = """
    SELECT FROM registration
    WHERE event = $1 AND member = ANY($2::uuid[]) AND standing = 'cancelled'
    ORDER BY id FOR NO KEY UPDATE
"""
