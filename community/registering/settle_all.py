"""Settle many asks for one event, in the order in which they came; inside a transaction."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from community.database import Gone, execute
from community.groups.come_together import join, joining_of
from community.language import language, speaking
from community.refusal import Refused
from community.registering.ask import Ask
from community.registering.keep import keep
from community.registering.known import Known
from community.registering.look_up import look_up
from community.registering.settle import settle
from community.registrations.tables import Registration

Settled = Registration | Exception


async def settle_all(asks: Sequence[Ask]) -> list[Settled]:
    """A registration or a refusal for each; who is refused leaves nothing behind."""
    await execute(_PLAN_ONCE)
    settled: list[Settled] = []
    for some in _parts(asks):
        settled += await (_with_group(some[0]) if some[0].has_company else _alone(some))
    return settled


def _parts(asks: Sequence[Ask]) -> Iterator[list[Ask]]:
    """Who comes in a group has a part of their own: they may bring in others who wait."""
    for has_company, group in groupby(asks, key=lambda ask: ask.has_company):
        some = list(group)
        yield from ([each] for each in some) if has_company else [some]


async def _alone(asks: Sequence[Ask]) -> list[Settled]:
    known = await look_up(asks)
    settled = [_settle(ask, known) for ask in asks]
    await keep(known)
    return settled


async def _with_group(ask: Ask) -> list[Settled]:
    known = await look_up([ask])
    with speaking(ask.context.run(language)):
        try:
            kind = known.kind(ask.wish.kind)
            known.joining = await joining_of(known.event, kind, ask.wish.group)
        except Refused as no:
            known.joining = no
        settled = _settle(ask, known)
        await keep(known)
        if isinstance(settled, Registration) and known.begun:
            settled = await join(known.joins, settled, known.event)
    return [settled]


def _settle(ask: Ask, known: Known) -> Settled:
    try:
        return ask.context.run(settle, ask, known)
    except (Refused, Gone) as no:
        return no


# All of it looks up rows by their keys. Among many rows PostgreSQL would plan each question anew
# each time, since it cannot know how many people it is about: a tenth of the work.
_PLAN_ONCE = "SELECT set_config('plan_cache_mode', 'force_generic_plan', true)"
