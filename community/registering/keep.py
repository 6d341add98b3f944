"""Keep what has been settled, with one statement for each thing that all of them need."""

from collections.abc import Sequence

from community.additions.add import give_up_all
from community.additions.take_beside import keep_beside
from community.database.keep_all import act_as, keep_all
from community.jobs import enqueue_all
from community.prices.kept_codes import keep_uses
from community.registering.known import Known
from community.registering.person import Begun
from community.registrations.counts import count_again
from community.registrations.programs import tell_programs_all


async def keep(known: Known) -> None:
    """Who is new, what was begun, and who is told; then the event is counted."""
    await enqueue_all(known.orders)
    if not known.begun:
        return
    await _greet(known.begun)
    await keep_uses(known.codes)
    await keep_all((each.by, each.registration) for each in known.begun)
    await give_up_all(*(each.registration for each in known.begun if each.comes_back))
    for who, addition in known.beside:
        await act_as(who)
        await keep_beside([addition])
    await tell_programs_all((each.registration for each in known.begun), known.event)
    await count_again(known.event)


async def _greet(begun: Sequence[Begun]) -> None:
    """In the order of their addresses, or two of us could wait for each other."""
    new = [each for each in begun if not each.person.member._exists_in_db]
    in_order = sorted(new, key=lambda each: str(each.person.member.email))
    await keep_all((each.by, each.person.member) for each in in_order)
