"""Give everybody who is here a chair in every round."""

import asyncio
from collections.abc import Sequence

from community.checkins.here import who_is_here
from community.database import lock, transaction
from community.events.rounds import rounds_of
from community.events.tables import Event, Round
from community.language import _
from community.live import tell
from community.mixing.wishes import Wishes
from community.mixing.words import Names
from community.refusal import Conflict, Refused
from community.roundtables.circles import circles_of, write_circles
from community.roundtables.crowd import Circles, Crowd
from community.roundtables.gather import gather, names_of
from community.roundtables.plan import Plan, plan
from community.roundtables.rounds import MOST_ROUNDS, begin_missing
from community.roundtables.seatings import last_seating
from community.roundtables.tables import Seating
from community.roundtables.wished import wished

MOST_SEEDS = 1_000_000_000


async def seat_everyone(event: Event, rounds: int, size: int = 0, seed: int = 0) -> Seating:
    """Plan the first `rounds` rounds anew, at roundtables of about `size` people, or as wished.

    Rounds that have begun stay as they are; the others are planned around them. The same
    people and seed give the same chairs; without a seed the last one is used again. The plan
    is made before the event is locked, so whoever comes in meanwhile is seated by `reseat`.
    """
    _refuse_odd_wishes(rounds, seed)
    begun = await begun_among(event, rounds)
    played = await circles_of(begun)
    people, names = await _everybody(event, played)
    seed = seed or await _last_seed(event)
    numbers = set(range(1, rounds + 1)) - {each.number for each in begun}
    wishes = await wished(people, names, size, numbers)
    found = await planned(people, rounds - len(begun), wishes, seed, played)
    async with transaction():
        event = await lock(event)
        await begin_missing(event, rounds)
        if [each.id for each in await begun_among(event, rounds)] != [each.id for each in begun]:
            raise Conflict(_("A round was opened while the seats were planned. Please try again."))
        await _write(event, rounds, people, found)
        seating = _trace(event, wishes.size, found)
        await seating.save()
        await tell(f"seating:{event.id}")
    return seating


def _refuse_odd_wishes(rounds: int, seed: int) -> None:
    if not 1 <= rounds <= MOST_ROUNDS:
        raise Refused(_("There can be 1 to {most} rounds.").format(most=MOST_ROUNDS), "rounds")
    if not 0 <= seed < MOST_SEEDS:
        raise Refused(_("Please write a whole number, such as 40."), "seed")


async def begun_among(event: Event, rounds: int) -> list[Round]:
    """The rounds, among those to be seated, that have begun with people at their roundtables."""
    opened = [each for each in await rounds_of(event) if each.has_begun and each.number <= rounds]
    circles = await circles_of(opened)
    begun = [each for each, seated in zip(opened, circles, strict=True) if any(seated)]
    if len(begun) == rounds:
        sentence = _("Round {number} is already open: its roundtables stay.")
        raise Conflict(sentence.format(number=begun[-1].number))
    return begun


async def _everybody(event: Event, played: Sequence[Circles]) -> tuple[Crowd, Names]:
    here = await who_is_here(event)
    if not here:
        raise Refused(_("Nobody is here yet. Check somebody in first."))
    seated = [each for circles in played for circle in circles for each in circle]
    people = await gather(event, here, seated)
    return people, names_of(people, here)


async def _last_seed(event: Event) -> int:
    last = await last_seating(event)
    return last.seed if last else 1


async def planned(
    people: Crowd, rounds: int, wishes: Wishes, seed: int, played: Sequence[Circles]
) -> Plan:
    """The plan, made in a thread so that everybody else is served meanwhile."""
    return await asyncio.to_thread(
        plan, people.people, rounds, wishes, seed, people.in_keys(played)
    )


async def _write(event: Event, rounds: int, people: Crowd, found: Plan) -> None:
    begun = {each.id for each in await begun_among(event, rounds)}
    free = [each for each in await rounds_of(event) if each.id not in begun]
    for number, each in enumerate(free):
        circles = found.rounds[number] if number < len(found.rounds) else []
        await write_circles(event, each, people.in_registrations(circles))


def _trace(event: Event, size: int, found: Plan) -> Seating:
    return Seating(
        event=event.id,
        seed=found.seed,
        size=size,
        repeats=found.figures.repeats,
        same_company=found.figures.together,
    )
