"""Change who sits where by hand: move somebody, give them a chair, or take it back."""

from uuid import UUID

from community.clock import now
from community.database import execute, lock, new_id, only, transaction
from community.events.tables import Event, Round
from community.flaws.compare import compare
from community.language import _
from community.live import tell
from community.refusal import Conflict, Refused
from community.registrations.tables import Registration
from community.roundtables.evening import evening_of
from community.roundtables.tables import Chair, Roundtable

SIT_DOWN = """
    INSERT INTO chair (id, round, roundtable, registration, is_host, is_held)
    SELECT $1, $2, $3, id, is_host, true FROM registration WHERE id = $4
    ON CONFLICT (round, registration) DO UPDATE SET
        roundtable = EXCLUDED.roundtable, is_held = true,
        moved_at = CASE WHEN chair.roundtable = EXCLUDED.roundtable THEN chair.moved_at ELSE $5 END
"""
GET_UP = "DELETE FROM chair WHERE round = $1 AND registration = $2"


async def move(chair: Chair, roundtable: Roundtable) -> str:
    """Put the person of this chair at another roundtable of the same round; say what it costs."""
    if chair.round != roundtable.round:
        raise Refused(_("That roundtable belongs to another round."), "roundtable")
    return await rearrange(roundtable.round, chair.registration, roundtable.id)


async def give_chair(registration: Registration, roundtable: Roundtable) -> str:
    """Seat somebody of the event at this roundtable; say what it costs."""
    mine = (Registration.id == registration.id) & (Registration.event == roundtable.event)
    if not await Registration.exists().where(mine):
        raise Refused(_("This person is registered for another event."), "chair")
    return await rearrange(roundtable.round, registration.id, roundtable.id)


async def take_chair(registration: Registration, round: Round) -> str:
    """Leave somebody without a chair in this round; say what it costs."""
    return await rearrange(round.id, registration.id, None)


async def rearrange(round_id: UUID, registration: UUID, target: UUID | None) -> str:
    """Change one person's chair in a round that is not over, and say what got better and worse."""
    async with transaction():
        event, round = await held(round_id)
        if round.is_over:
            sentence = _("Round {number} is over: its roundtables stay.")
            raise Conflict(sentence.format(number=round.number))
        await refuse_missing(round, target)
        before = await evening_of(event)
        if target is None:
            await execute(GET_UP, round.id, registration)
        else:
            await execute(SIT_DOWN, new_id(), round.id, target, registration, now())
        after = await evening_of(event)
        await tell(f"seating:{event.id}")
    return compare(before.figures(), after.figures())


async def refuse_missing(round: Round, target: UUID | None) -> None:
    """Refuse a roundtable that was taken away or dissolved while the board was looked at."""
    there = (Roundtable.id == target) & (Roundtable.round == round.id)
    stands = there & Roundtable.is_dissolved.eq(False)
    if target is not None and not await Roundtable.exists().where(stands):
        raise Conflict(_("That roundtable is no longer there."), "roundtable")


async def held(round_id: UUID) -> tuple[Event, Round]:
    """The event, locked, and its round as it is now."""
    round = only(await Round.objects(Round.event).get(Round.id == round_id))
    event = await lock(round.event)
    return event, only(await Round.objects().get(Round.id == round_id))
