"""Take the next step of the evening, once, however many phones tap it."""

from collections.abc import Awaitable, Callable

from community.audience.ballot import close_ballot, latest_ballot
from community.database import fetch_value
from community.events.rounds import rounds_of
from community.events.tables import Event
from community.language import _
from community.projector.next_step import Now, Step, next_step
from community.refusal import Conflict
from community.rounds.close_round import close_round
from community.rounds.open_round import open_round
from community.roundtables.rounds import current
from community.stage.order import order_of
from community.stage.present import present
from community.stage.presenting import last_begun, presenting_of, reveal
from community.stage.put_on_stage import put_on_stage, stage_of

Does = Callable[[Event, str], Awaitable[object]]


async def where_we_are(event: Event) -> Now:
    """Where the evening stands."""
    rounds = await rounds_of(event)
    coming = current(rounds)
    return Now(
        rounds,
        (await stage_of(event)).shows,
        bool(await fetch_value(_IS_SEATED, coming.id if coming else None)),
        await presenting_of(event),
        await order_of(event),
        await latest_ballot(event),
    )


async def take_step(event: Event, name: str) -> Step:
    """What was done; refuses a step that is not due, because somebody else has taken it."""
    due = next_step(await where_we_are(event))
    if due is None or due.name != name:
        raise Conflict(_("Somebody else has just tapped this. Please look what comes now."))
    verb, _space, what = name.partition(" ")
    await STEPS.get(verb, put_on_stage)(event, what or verb)
    return due


async def _open(event: Event, number: str) -> None:
    await open_round(event, int(number))


async def _close(event: Event, _what: str) -> None:
    open_one = last_begun([each for each in await rounds_of(event) if each.is_open])
    if open_one:
        await close_round(event, open_one.number)


async def _present(event: Event, letter: str) -> None:
    for turn in await order_of(event):
        if turn.letter == letter:
            await present(event, turn.roundtable)


async def _reveal(event: Event, _what: str) -> None:
    await reveal(event)


async def _count(event: Event, _what: str) -> None:
    await close_ballot(event)


STEPS: dict[str, Does] = {
    "open": _open,
    "close": _close,
    "present": _present,
    "reveal": _reveal,
    "count": _count,
}
_IS_SEATED = "SELECT EXISTS (SELECT FROM roundtable WHERE round = $1 AND NOT is_dissolved)"
