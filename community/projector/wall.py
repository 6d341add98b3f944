"""All sheets of a round side by side, as the organiser sees them filling."""

from collections.abc import Sequence
from dataclasses import dataclass

from community.events.rounds import rounds_of
from community.events.tables import Event, Round
from community.outputs.gather import Outputs, outputs_of
from community.outputs.tables import Stage
from community.roundtables.rounds import current
from community.stage.put_on_stage import stage_of


@dataclass(frozen=True)
class Wall:
    """The rounds, the one looked at with what its roundtables wrote, and what is on the stage."""

    rounds: Sequence[Round]
    round: Round | None
    outputs: Outputs | None
    stage: Stage

    @property
    def items(self) -> int:
        """How much has been written in this round."""
        return sum(len(sheet.items) for sheet in self.outputs.sheets) if self.outputs else 0


async def wall_of(event: Event, number: int = 0) -> Wall:
    """The wall of the round of this number; of the present round when it is 0 or unknown."""
    rounds = await rounds_of(event)
    chosen = next((each for each in rounds if each.number == number), current(rounds))
    outputs = [each for each in await outputs_of(event) if chosen and each.number == chosen.number]
    return Wall(rounds, chosen, outputs[0] if outputs else None, await stage_of(event))
