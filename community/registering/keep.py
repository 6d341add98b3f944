"""Keep what has been settled, with one statement for each thing that all of them need."""

from collections.abc import Sequence

from community.additions.add import give_up_all
from community.additions.take_beside import keep_beside
from community.database.keep_all import keep_all
from community.events.tables import Event
from community.jobs import enqueue_all
from community.registering.outcome import Outcome
from community.registering.person import Begun
from community.registrations.letter import order_letters
from community.registrations.programs import tell_programs_all


async def keep(settled: Outcome, event: Event) -> None:
    """Who is new, what was begun, and who is told; the event is counted by whoever calls this."""
    await enqueue_all(settled.orders)
    await order_letters(settled.letters)
    if not settled.begun:
        return
    await _greet(settled.begun)
    await keep_all((each.by, each.registration) for each in settled.begun)
    await give_up_all(*(each.registration for each in settled.begun if each.comes_back))
    await keep_beside(settled.beside)
    await tell_programs_all((each.registration for each in settled.begun), event)


async def _greet(begun: Sequence[Begun]) -> None:
    """In the order of their addresses, so that two of us seldom wait for each other."""
    new = [each for each in begun if not each.person.member._exists_in_db]
    in_order = sorted(new, key=lambda each: str(each.person.member.email))
    await keep_all((each.by, each.person.member) for each in in_order)
