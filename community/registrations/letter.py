"""The letter about what became of an asking: ordered with it, written when there is time for it.

Drawing a ticket takes longer than giving a place. So letters wait while people stand in line, but
not for long. The letter tells what is true when it is written. Who has been moved on meanwhile, or
has heard that the evening was called off, was told that already, and gets no older news after it.
"""

from uuid import UUID

from community.clock import now
from community.database import transaction
from community.jobs import Order, enqueue_all
from community.registrations.find import by_id
from community.registrations.mail import mail_about
from community.registrations.tables import Registration

WRITE_LETTER = "write_letter"


def letter_order(registration: Registration) -> Order:
    """For who has just been given something."""
    return _order(registration, "")


def letter_again_order(registration: Registration) -> Order:
    """For who asks once more; they are mailed, but not twice within ten minutes."""
    return _order(registration, f":again:{int(now().timestamp() // 600)}")


async def invite_others(registration: Registration) -> None:
    """The letter once more, with the link of the group that was founded just now."""
    await enqueue_all([_order(registration, f":group:{now().isoformat()}")])


def _order(registration: Registration, again: str) -> Order:
    cause = f"{registration.id}:{registration.sequence}{again}"
    return Order(WRITE_LETTER, f"{registration.standing} {cause}")


async def write_letter(payload: str) -> None:
    """Queue the mail that was ordered, if the person still stands where they stood."""
    standing, _space, cause = payload.partition(" ")
    async with transaction():
        found = await by_id(UUID(cause.partition(":")[0]))
        if found is None or found.event.is_called_off or found.standing != standing:
            return
        await mail_about(found, found.event, found.member, standing, cause)
