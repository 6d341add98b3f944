"""Who sits where in one round, large enough for everybody to read."""

from dataclasses import dataclass

from community.events.tables import Event, Round
from community.roundtables.rounds import current
from community.roundtables.who_sits import RoundtableWithPeople, who_sits

IN_TWO_ROWS = 6


@dataclass(frozen=True, slots=True)
class Wall:
    """The round that is shown, None before there is one, and its roundtables."""

    round: Round | None
    roundtables: list[RoundtableWithPeople]

    @property
    def is_large(self) -> bool:
        """Whether there are more roundtables than fit in two rows."""
        return len(self.roundtables) > IN_TWO_ROWS


async def wall_of(event: Event, number: int = 0) -> Wall:
    """Round `number`; without one the round that is open or comes next."""
    rounds = await who_sits(event)
    now = current([each.round for each in rounds])
    wanted = number or (now.number if now else 0)
    shown = next((each for each in rounds if each.round.number == wanted), None)
    return Wall(shown.round, shown.roundtables) if shown else Wall(None, [])
