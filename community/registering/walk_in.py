"""Walk in: somebody stands at the door without a registration."""

from collections.abc import Sequence

from community.additions.add import add, give_up_all
from community.database import lock, transaction
from community.events.tables import Event
from community.groups.leave_group import leave_group
from community.language import _
from community.members.about import read_about
from community.members.find import find_or_greet
from community.members.tables import Member
from community.openings.for_whom import facts_of
from community.places.kinds import first_kind
from community.places.tables import PlaceKind
from community.prices.kept_codes import give_back_code
from community.prices.quote import quote
from community.refusal import Conflict
from community.registering.begin import begin, next_turn
from community.registrations.counts import count_again
from community.registrations.find import by_member
from community.registrations.programs import tell_programs
from community.registrations.standing import Move
from community.registrations.tables import Registration, Source
from community.waitlist.promote import promote


async def add_walk_in(
    event: Event, name: str, company: str = "", email: str = "", beside: Sequence[PlaceKind] = ()
) -> Registration:
    """A confirmed registration beside the places; who has a place already keeps the one they have.

    What is taken in addition is theirs where it is free, else a turn. The address may be left out.
    Refuses an event that does not take place.
    """
    async with transaction():
        event = await lock(event)
        registration = await take_in(event, await _person(name, company, email))
        for kind in beside:
            await add(registration, kind, at_the_door=True)
        registration = await lock(registration)  # with the price of all of it
    return registration  # noqa: RET504 - a return inside the block is none to mypy


async def take_in(event: Event, member: Member) -> Registration:
    """The same for somebody known, such as one who waits or has cancelled; what was held for them
    goes to whoever is next."""
    async with transaction():
        event = await lock(event)
        if not event.is_published:
            raise Conflict(_("This event does not take place."))
        kind = await first_kind(event)
        registration = await by_member(event, member) or Registration(
            event=event.id, member=member.id, kind=kind.id
        )
        if registration.has_place:
            return registration
        held = registration.is_offered
        was_in_group = await leave_group(registration, event)
        await _begin_here(registration, event, member, kind)
        await count_again(event)
        await tell_programs("registration.confirmed", registration, event)
        if held or was_in_group:
            await promote(event)
    return registration


async def _begin_here(
    registration: Registration, event: Event, member: Member, kind: PlaceKind
) -> None:
    """With today's price; what was asked for before, and its code, is given up."""
    if not registration.is_cancelled:
        await give_back_code(event.id, registration.discount_code)
    promised = await quote(event, kind, member, at=event.starts_at)  # nobody is early now
    begin(registration, kind, promised, Source.WALK_IN)
    registration.turn = await next_turn(event)
    registration.is_first_time = (await facts_of(event, member)).is_first_timer
    await give_up_all(registration)
    registration.move(Move.WALK_IN)
    await registration.save()


async def _person(name: str, company: str, email: str) -> Member:
    if email.strip():
        return await find_or_greet(name, email, company)
    about = read_about({"name": name, "company": company})
    member = Member(email=None, name=about["name"], company=about["company"])
    await member.save()
    return member
