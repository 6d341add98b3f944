"""The member fees that lists and programs read: what the rule for members says, or was typed."""

from community.database import lock, only, transaction
from community.events.tables import Event
from community.live import tell
from community.places.keep import mirror_first
from community.places.kinds import kinds_of
from community.places.tables import PlaceKind
from community.prices.rules_of import rules_of


async def mirror(event: Event) -> Event:
    """The locked event, its kinds of place with the member fee that holds now; a fee that a rule
    is about to replace is kept as typed.
    """
    member = (await rules_of(event)).rules.member
    kinds = await kinds_of(event)
    for kind in kinds:
        typed_yen = kind.typed_fee_yen
        fee_yen = kind.fee_yen - member.from_(kind.fee_yen) if member else typed_yen
        if fee_yen != kind.member_fee_yen:
            kind.member_fee_yen, kind.typed_member_fee_yen = fee_yen, typed_yen
            await kind.save([PlaceKind.member_fee_yen, PlaceKind.typed_member_fee_yen])
    before = event.member_fee_yen
    event = await mirror_first(event, kinds)
    return event if event.member_fee_yen == before else await show_anew(event)


async def show_anew(event: Event) -> Event:
    """The locked event, after whose change pages that were kept or are open are made anew."""
    event.version += 1
    await event.save([Event.version])
    await tell(f"event:{event.id}")
    return event


async def mirror_member_fee(event_id: str) -> None:
    """The same for an event that has just been published: it may follow its series."""
    async with transaction():
        found = only(await Event.objects().get(Event.id == int(event_id)))
        await mirror(await lock(found))
