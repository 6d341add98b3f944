"""What the projector shows now; nothing of it is private to anybody in the room."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from community.audience.ballot import latest_ballot
from community.audience.clap import applause_for
from community.audience.questions import questions_at
from community.audience.result import result_of
from community.clock import now
from community.database import fetch_value
from community.events.rounds import rounds_of
from community.events.tables import Event, Prompt, Round
from community.outputs.tables import Shows
from community.projector.blur import blurred
from community.projector.presented import growing, presented
from community.projector.seats import seats_of
from community.projector.welcome import phone_at, welcome_of, where_to_read
from community.roundtables.rounds import current
from community.stage.order import order_of
from community.stage.presenting import presenting_of
from community.stage.put_on_stage import stage_of
from community.themes.heard import roundtables_that_wrote, themes_of


@dataclass(frozen=True)
class Picture:
    """One thing at a time; `kind` names what is drawn, `shown` is what that needs."""

    kind: str
    round: Round | None = None
    prompts: Sequence[str] = ()
    shown: dict[str, Any] = field(default_factory=dict)


async def picture_of(event: Event) -> Picture:
    """What the projector shows now; what has nothing to show yet gives way to the evening."""
    stage = await stage_of(event)
    draw = DRAWN.get(Shows(stage.shows))
    found = await draw(event) if draw else None
    return found or await _evening(event)


async def _evening(event: Event) -> Picture:
    """The round that is open, else who sits where in the next one, else a pause."""
    coming = current(await rounds_of(event))
    if coming is None:
        return Picture("begin")
    if coming.is_open:
        prompts = await Prompt.objects().where(Prompt.round == coming.id).order_by(Prompt.position)
        items = await fetch_value(_ITEMS, coming.id)
        return Picture("round", coming, [each.text for each in prompts], {"items": items})
    if coming.has_begun:
        return Picture("pause", coming)
    return await _seats(event) or Picture("begin", coming)


async def _welcome(event: Event) -> Picture:
    return Picture("welcome", shown=await welcome_of(event))


async def _seats(event: Event) -> Picture | None:
    coming = current(await rounds_of(event))
    seats = await seats_of(event, coming, now()) if coming else None
    is_planned = seats is not None and (seats.roundtables or seats.names)
    return Picture("seats", coming, shown={"seats": seats}) if is_planned else None


async def _sheets(event: Event) -> Picture | None:
    outputs, round_, is_blurred = await growing(event)
    if outputs is None:
        return None
    lines = [blurred(each) for each in outputs.sheets] if is_blurred else None
    return Picture("sheets", round_, shown={"sheets": outputs.sheets, "blurred": lines})


async def _order(event: Event) -> Picture | None:
    turns = await order_of(event)
    known = {"turns": turns, "presenting": await presenting_of(event)}
    return Picture("order", shown=known) if turns else None


async def _roundtable(event: Event) -> Picture | None:
    shown = await presented(event, (await stage_of(event)).roundtable)
    known = {"claps": await applause_for(event), "address": phone_at(event)["address"]}
    return Picture("roundtable", shown={**shown, **known}) if shown else None


async def _themes(event: Event) -> Picture:
    themes = (await themes_of(event))[:6]
    return Picture("themes", shown={"themes": themes, "of": await roundtables_that_wrote(event)})


async def _vote(event: Event) -> Picture | None:
    ballot = await latest_ballot(event)
    if ballot is None:
        return None
    shown = {"vote": await result_of(event, ballot), "ballot": ballot, **phone_at(event)}
    return Picture("vote", shown=shown)


async def _questions(event: Event) -> Picture:
    asked = [each for each in await questions_at(event) if not each.is_hidden]
    waiting = [each for each in asked if not each.is_answered]
    return Picture("questions", shown={"questions": waiting[:4], **phone_at(event)})


async def _thanks(event: Event) -> Picture:
    return Picture("thanks", shown={**where_to_read(event), "claps": await applause_for(event)})


DRAWN = {
    Shows.WELCOME: _welcome,
    Shows.SEATS: _seats,
    Shows.SHEETS: _sheets,
    Shows.ORDER: _order,
    Shows.ROUNDTABLE: _roundtable,
    Shows.THEMES: _themes,
    Shows.VOTE: _vote,
    Shows.QUESTIONS: _questions,
    Shows.THANKS: _thanks,
}

_ITEMS = """
    SELECT count(*) FROM item JOIN roundtable ON roundtable.id = item.roundtable
    WHERE roundtable.round = $1 AND removed_at IS NULL
"""
