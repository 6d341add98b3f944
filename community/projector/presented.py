"""What roundtables wrote, as the projector shows it: one that presents, or all as they grow."""

from typing import Any
from uuid import UUID

from community.events.rounds import rounds_of
from community.events.tables import Event, Round
from community.outputs.gather import Outputs, outputs_of
from community.stage.order import order_of
from community.stage.presenting import last_begun, presenting_of


async def presented(event: Event, roundtable: UUID | None) -> dict[str, Any] | None:
    """The sheet of the roundtable, and who presents it."""
    sheets = [sheet for each in await outputs_of(event) for sheet in each.sheets]
    sheet = next((each for each in sheets if each.roundtable == roundtable), None)
    if sheet is None:
        return None
    turns = await order_of(event)
    turn = next((each for each in turns if each.roundtable == roundtable), None)
    return {"sheet": sheet, "presenter": turn.presenter if turn else ""}


async def growing(event: Event) -> tuple[Outputs | None, Round | None, bool]:
    """What is written in the round that was opened last, and whether it stays unreadable."""
    last = last_begun(await rounds_of(event))
    if last is None:
        return None, None, False
    presenting = await presenting_of(event)
    outputs = [each for each in await outputs_of(event) if each.number == last.number]
    return outputs[0], last, presenting.blurs and presenting.revealed != last.id
