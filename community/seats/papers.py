"""What is printed: lists by roundtable and by name, and cards for the roundtables."""

from enum import StrEnum

from community.board.explained import reasons
from community.clock import now
from community.events.tables import Event
from community.floor.room_map import map_of
from community.roundtables.evening import evening_of
from community.roundtables.rounds import current
from community.roundtables.who_sits import SeatedRound, who_sits
from community.seats.paper_words import by_person, by_roundtable, cards, of_everything
from community.typeset import typeset


class Paper(StrEnum):
    """One thing to print, by the last word of its address."""

    ROUNDTABLES = "roundtables"
    PEOPLE = "people"
    CARDS = "cards"


async def printed(event: Event, paper: Paper, number: int = 0) -> bytes:
    """The PDF: of round `number`, or else of all rounds; cards are of one round, the coming one."""
    rounds = [each for each in await who_sits(event) if each.roundtables]
    room = await map_of(event)
    if paper == Paper.CARDS and not number:
        going = current([each.round for each in rounds])
        number = going.number if going else 0
    chosen = [each for each in rounds if number in (0, each.round.number)]
    words = {**of_everything(event), **_SAID[paper](chosen, room)}
    if paper == Paper.ROUNDTABLES:
        words |= {"why": await _why(event, chosen)}
    template = "cards" if paper == Paper.CARDS else paper
    return await typeset(f"seats/{template}.typ", words, int(now().timestamp()))


async def _why(event: Event, chosen: list[SeatedRound]) -> dict[str, str]:
    """By round and registration, for those who are here."""
    evening = await evening_of(event)
    return {
        f"{each.round.id} {id}": why.in_print
        for each in chosen
        for id, why in reasons(evening, each).items()
    }


_SAID = {Paper.ROUNDTABLES: by_roundtable, Paper.PEOPLE: by_person, Paper.CARDS: cards}
