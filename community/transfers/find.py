"""Find transfers."""

from uuid import UUID

from community.events.tables import Event
from community.registrations.tables import Registration, Standing
from community.transfers.tables import State, Transfer

_WITH = (
    Transfer.registration,
    Transfer.registration._.event,
    Transfer.giver,
    Transfer.taker,
)


async def by_id(transfer_id: UUID) -> Transfer | None:
    """The transfer with registration, event and both people."""
    return await Transfer.objects(*_WITH).get(Transfer.id == transfer_id)


async def of_registration(registration: Registration) -> Transfer | None:
    """The one that waits for an organiser's word, with both people."""
    own = (Transfer.registration == registration.id) & (Transfer.state == State.ASKED)
    return await Transfer.objects(*_WITH).get(own)


async def transfers_of(event: Event) -> list[Transfer]:
    """All transfers of an evening with the kinds of place, the newest first."""
    own = Transfer.objects(*_WITH, Transfer.registration._.kind).where(
        Transfer.registration._.event == event.id
    )
    return await own.order_by(Transfer.asked_at, ascending=False)


async def waiting_transfers() -> list[Transfer]:
    """All that wait for an organiser's word while the place is still there to be passed on."""
    there = (Transfer.state == State.ASKED) & (
        Transfer.registration._.standing == Standing.CONFIRMED
    )
    rows = await Transfer.objects(*_WITH).where(there).order_by(Transfer.asked_at)
    return [each for each in rows if not each.registration.event.is_over]
