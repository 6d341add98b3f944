"""Settle many asks for one event, in the order in which they came; inside a transaction."""

import asyncio
from collections.abc import Iterator, Sequence
from itertools import groupby

from community.database import Gone, execute
from community.groups.come_together import join, joining_of
from community.language import language, speaking
from community.prices.kept_codes import keep_uses
from community.refusal import Refused
from community.registering.ask import Ask
from community.registering.keep import keep
from community.registering.known import Known
from community.registering.look_up import look_up
from community.registering.settle import settle
from community.registrations.counts import count_again
from community.registrations.tables import Registration

Settled = Registration | Exception

A_FEW = 16  # so many are settled before anybody else has a turn, pages among them


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
    settled = await _in_turn(asks, known)
    await _keep_and_count(known)
    return settled


async def _in_turn(asks: Sequence[Ask], known: Known) -> list[Settled]:
    """While PostgreSQL keeps some of them, the next are settled; the last ones are yet to keep."""
    settled: list[Settled] = []
    keeping: asyncio.Task[None] | None = None
    try:
        for first in range(0, len(asks), A_FEW):
            if known.is_worth_keeping and (keeping is None or keeping.done()):
                if keeping:
                    await keeping
                keeping = asyncio.create_task(keep(known.hand_over(), known.event))
            settled += [_settle(ask, known) for ask in asks[first : first + A_FEW]]
            await asyncio.sleep(0)
    finally:
        if keeping:
            await keeping
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
        if await _keep_and_count(known) and isinstance(settled, Registration):
            settled = await join(known.joins, settled, known.event)
    return [settled]


async def _keep_and_count(known: Known) -> bool:
    """Whether anything was begun, so that the event had to be counted again."""
    await keep(known.hand_over(), known.event)
    await keep_uses(known.codes)
    if known.has_begun:
        await count_again(known.event)
    return known.has_begun


def _settle(ask: Ask, known: Known) -> Settled:
    try:
        return ask.context.run(settle, ask, known)
    except (Refused, Gone) as no:
        return no


# All of it looks up rows by their keys. Among many rows PostgreSQL would plan each question anew
# each time, since it cannot know how many people it is about: a tenth of the work. And where few
# are known it would read all of them for each, and go on so while thousands are added.
_PLAN_ONCE = """
    SELECT set_config('plan_cache_mode', 'force_generic_plan', true),
           set_config('enable_seqscan', 'off', true)
"""
