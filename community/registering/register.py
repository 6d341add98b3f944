"""Register: a place, or a turn on the waitlist.

Requests for one event that come while a transaction runs are settled together in the next one.
"""

from collections.abc import Sequence

from community.database import is_in_transaction, transaction
from community.database.actor import acting
from community.database.away import AWAY
from community.events.tables import Event
from community.members.find import read_newcomer
from community.members.tables import Member
from community.registering.ask import Ask
from community.registering.settle_all import Settled, settle_all
from community.registering.wish import ANYHOW, Newcomer, Wish
from community.registrations.in_line import in_line
from community.registrations.letter import order_each, write_letter
from community.registrations.tables import Registration
from community.together import Together


async def register(event: Event, member: Member, wish: Wish = ANYHOW) -> Registration:
    """Give the person a place of this kind, or a turn on the waitlist, and mail them which.

    The event stays locked until the end, so two people never get the last place. Who is registered
    already keeps what they have and is mailed it again. The person stays locked as well: whether
    they are a member cannot change meanwhile. Refuses an event that takes nobody, or not this one.
    """
    return await _settled(Ask(event, member, wish))


async def register_by_address(
    event: Event, newcomer: Newcomer, wish: Wish = ANYHOW
) -> Registration:
    """Register whoever reads this address; nobody is remembered when the event takes nobody."""
    return await _settled(Ask(event, Newcomer(**read_newcomer(*newcomer)), wish))


async def write_letter_when_calm(payload: str) -> None:
    """Write it when nobody stands in line here any more, or half a minute later."""
    await _calm()
    await write_letter(payload)


async def order_each_letter_when_calm(payload: str) -> None:
    """The same for those that were ordered together."""
    await _calm()
    await order_each(payload)


async def _calm() -> None:
    await _lines.rest(calm_seconds=0.5, at_most_seconds=30)


async def _settled(ask: Ask) -> Registration:
    if not is_in_transaction():
        return await _lines.ask(ask.event.id, ask)
    [alone] = await _in_a_transaction([ask])  # as a part of something larger
    if isinstance(alone, Exception):
        raise alone
    return alone


async def _one_go(event: int, asks: Sequence[Ask]) -> list[Settled]:
    async with in_line(event):
        return await _in_a_transaction(asks)


async def _in_a_transaction(asks: Sequence[Ask]) -> list[Settled]:
    with acting(""):  # each row is kept in the name of whoever asked for it
        async with transaction():
            settled = await settle_all(asks)
            for ask, outcome in zip(asks, settled, strict=True):
                if isinstance(outcome, Registration):
                    for keep in ask.along:
                        await keep()
    return settled


_lines = Together(_one_go, AWAY, most=2000)
