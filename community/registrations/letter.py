"""The letter about what became of an asking: ordered with it, written when there is time for it.

Drawing a ticket takes longer than giving a place. So letters wait while people stand in line, but
not for long. The letter tells what is true when it is written. Who has been moved on meanwhile, or
has heard that the evening was called off, was told that already, and gets no older news after it.
"""

from collections.abc import Sequence
from uuid import UUID

from community.clock import now
from community.database import transaction
from community.jobs import Order, enqueue, enqueue_all
from community.registrations.find import by_id
from community.registrations.mail import mail_about
from community.registrations.tables import Registration

WRITE_LETTER = "write_letter"
WRITE_LETTERS = "write_letters"


def letter(registration: Registration, again: str = "") -> str:
    """What is ordered for who has just been given something, in one line."""
    return f"{registration.standing} {registration.id}:{registration.sequence}{again}"


def letter_again(registration: Registration) -> str:
    """The same for who asks once more; they are mailed, but not twice within ten minutes."""
    return letter(registration, f":again:{int(now().timestamp() // 600)}")


async def invite_others(registration: Registration) -> None:
    """The letter once more, with the link of the group that was founded just now."""
    await order_letters([letter(registration, f":group:{now().isoformat()}")])


async def order_letters(letters: Sequence[str]) -> None:
    """Together they are one order: in a rush an order for each takes a fifth of the whole work."""
    if len(letters) > 1:
        await enqueue(WRITE_LETTERS, "\n".join(letters))
    elif letters:
        await enqueue(WRITE_LETTER, letters[0])


async def order_each(payload: str) -> None:
    """Each of them by itself, so that one that cannot be written holds up no other."""
    await enqueue_all([Order(WRITE_LETTER, each) for each in payload.splitlines()])


async def write_letter(payload: str) -> None:
    """Queue the mail that was ordered, if the person still stands where they stood."""
    standing, _space, cause = payload.partition(" ")
    async with transaction():
        found = await by_id(UUID(cause.partition(":")[0]))
        if found is None or found.event.is_called_off or found.standing != standing:
            return
        await mail_about(found, found.event, found.member, standing, cause)
