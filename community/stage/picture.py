"""What the projector shows now; nothing of it is private to anybody in the room."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from community.database import fetch_value
from community.events.rounds import rounds_of
from community.events.tables import Event, Prompt, Round
from community.outputs.gather import Outputs, Sheet, outputs_of
from community.outputs.heard import HeardTheme, roundtables_that_wrote, themes_of
from community.outputs.tables import Shows
from community.roundtables.rounds import current
from community.roundtables.who_sits import RoundtableWithPeople, roundtables_of
from community.stage.put_on_stage import stage_of


@dataclass(frozen=True)
class Picture:
    """One thing at a time; `kind` is begin, seats, round, pause, roundtable or themes."""

    kind: str
    round: Round | None = None
    prompts: Sequence[str] = ()
    seated: Sequence[RoundtableWithPeople] = ()
    sheet: Sheet | None = None
    themes: Sequence[HeardTheme] = ()
    of: int = 0
    items: int = 0


async def picture_of(event: Event) -> Picture:
    """What the projector shows now; nothing of it is private to anybody in the room."""
    stage = await stage_of(event)
    if stage.shows == Shows.ROUNDTABLE:
        return _presented(await outputs_of(event), stage.roundtable) or await _evening(event)
    if stage.shows == Shows.THEMES:
        themes = (await themes_of(event))[:6]
        return Picture("themes", themes=themes, of=await roundtables_that_wrote(event))
    return await _evening(event)


def _presented(outputs: Sequence[Outputs], roundtable: UUID) -> Picture | None:
    sheets = [sheet for each in outputs for sheet in each.sheets if sheet.roundtable == roundtable]
    return Picture("roundtable", sheet=sheets[0]) if sheets else None


async def _evening(event: Event) -> Picture:
    """The round that is open, else who sits where in the next one, else a pause."""
    coming = current(await rounds_of(event))
    if coming is None:
        return Picture("begin")
    if coming.is_open:
        prompts = await Prompt.objects().where(Prompt.round == coming.id).order_by(Prompt.position)
        items = await fetch_value(_ITEMS, coming.id)
        return Picture("round", coming, [each.text for each in prompts], items=items)
    if coming.has_begun:
        return Picture("pause", coming)
    seated = await roundtables_of(coming)
    return Picture("seats" if seated else "begin", coming, seated=seated)


_ITEMS = """
    SELECT count(*) FROM item JOIN roundtable ON roundtable.id = item.roundtable
    WHERE roundtable.round = $1 AND removed_at IS NULL
"""
