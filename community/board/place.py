"""What the board sends: a person, and the roundtable they are put at."""

from community.board.move import give_chair, move, take_chair
from community.database import only
from community.events.rounds import round_of
from community.events.tables import Event, Round
from community.language import _
from community.refusal import Refused
from community.registrations.tables import Registration
from community.roundtables.tables import Chair, Roundtable
from community.typed import read_id


async def place(event: Event, number: int, chair: str, roundtable: str) -> str:
    """Put the registration `chair` at `roundtable` in that round, and say what it costs.

    Without a roundtable the chair is taken back.
    """
    person = await _somebody(event, chair)
    if roundtable:
        target = await _a_roundtable(event, number, roundtable)
        cost = await give_chair(person, target)
        where = _sits_now(person, target)
    else:
        cost = await take_chair(person, await _a_round(event, number))
        where = _("{name} has no chair now.").format(name=person.member.name)
    return _("{where} {cost}").format(where=where, cost=cost)


async def move_to(chair: Chair, roundtable: str) -> tuple[str, str]:
    """Move the person of this chair; what it costs, and where the board shows it."""
    target = await Roundtable.objects(Roundtable.event).get(Roundtable.id == read_id(roundtable))
    person = await Registration.objects(Registration.member).get(
        Registration.id == chair.registration
    )
    if target is None or person is None:
        raise Refused(_("Please choose a roundtable."), "roundtable")
    cost = await move(chair, target)
    said = _("{where} {cost}").format(where=_sits_now(person, target), cost=cost)
    round = only(await Round.objects().get(Round.id == chair.round))
    return said, f"/events/{target.event.slug}/seating?round={round.number}"


def _sits_now(person: Registration, roundtable: Roundtable) -> str:
    sentence = _("{name} sits at roundtable {letter} now.")
    return sentence.format(name=person.member.name, letter=roundtable.letter)


async def _somebody(event: Event, chair: str) -> Registration:
    mine = (Registration.id == read_id(chair)) & (Registration.event == event.id)
    found = await Registration.objects(Registration.member).get(mine)
    if found is None:
        raise Refused(_("Please choose a person."), "chair")
    return found


async def _a_round(event: Event, number: int) -> Round:
    found = await round_of(event, number)
    if found is None:
        raise Refused(_("This event has no such round."))
    return found


async def _a_roundtable(event: Event, number: int, roundtable: str) -> Roundtable:
    round = await _a_round(event, number)
    there = (Roundtable.id == read_id(roundtable)) & (Roundtable.round == round.id)
    found = await Roundtable.objects().get(there)
    if found is None:
        raise Refused(_("Please choose a roundtable."), "roundtable")
    return found
