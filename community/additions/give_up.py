"""Give up again what was taken in addition, and keep the place itself."""

from community.additions.add import serve_additions
from community.database import lock, only, transaction
from community.events.tables import Event
from community.jobs import enqueue
from community.language import _
from community.places.kinds import kind_by_id
from community.prices.kept_codes import give_back_code
from community.refusal import Conflict
from community.registrations.addition import Addition
from community.registrations.charge import discharge
from community.registrations.counts import count_again
from community.registrations.find import event_of
from community.registrations.in_time import too_late_here
from community.registrations.standing import Move
from community.registrations.tables import Registration


async def give_up(addition: Addition, by_holder: bool = False) -> Addition:
    """Not this as well; whoever is next in its line gets it. A second time changes nothing.

    What it cost goes back whole. Refuses `by_holder` once it is too late to cancel the place.
    """
    async with transaction():
        found = only(await Registration.objects().get(Registration.id == addition.registration))
        event = await lock(only(await event_of(found)))
        registration, addition = await lock(found), await lock(addition)
        if addition.is_cancelled:
            return addition
        _refuse_too_late(addition, event, by_holder)
        kind = only(await kind_by_id(event, addition.kind))
        discharge(registration, kind)
        await give_back_code(event.id, addition.discount_code)
        addition.move(Move.CANCEL)
        addition.discount_code = ""
        await addition.save()
        registration.sequence += 1
        await registration.save()
        await count_again(event)
        await enqueue("settle", str(registration.id))
        await serve_additions(event)
    return addition


def _refuse_too_late(addition: Addition, event: Event, by_holder: bool) -> None:
    if event.has_begun:
        raise Conflict(_("The evening has begun, so this can no longer be cancelled here."))
    if by_holder and addition.has_place and not event.takes_places_back:
        raise Conflict(too_late_here(event))
