"""Forty roundtables write at once, five phones each, through a network that cannot be trusted."""

import asyncio
import time
from random import Random

from bench.evening import made
from bench.installation import Installation
from bench.phones import Phone
from bench.promise import Measured
from community.cli.machine import with_pool
from community.cli.migrate import migrate
from community.clock import now
from community.database import fetch
from community.events.tables import Event, Round
from community.members.tables import Member
from community.outputs.tables import Item
from community.outputs.write import write
from community.outputs.writer import Writer, roundtable_with_round
from community.places.kinds import first_kind
from community.registrations.tables import Registration, Standing
from community.roundtables.tables import Chair, Roundtable

ROUNDTABLES, PHONES, EDITS = 40, 5, 200
FIELDS = ["text", "formula", "goal", "noise"]
Sheet = tuple[list[Phone], list[Item]]


def lose_no_word(installation: Installation) -> list[Measured]:
    """Forty roundtables at once lose no word."""
    migrate()
    lost, torn, took = with_pool(_write)
    typed = ROUNDTABLES * PHONES * EDITS
    return [
        Measured(
            f"{PHONES} phones at each of {ROUNDTABLES} roundtables, {EDITS} random edits each;"
            " requests dropped, doubled and reordered",
            "no text lost, all phones of a roundtable equal",
            f"{lost} lost, {torn} roundtables not equal",
            not lost and not torn,
            f"{typed:,} texts in {took:.0f} s, by a model of a phone",
        )
    ]


async def _write() -> tuple[int, int, float]:
    sheets = await _sheets()
    began = time.monotonic()
    await asyncio.gather(
        *(phone.type_often(items, FIELDS, EDITS) for phones, items in sheets for phone in phones)
    )
    took = time.monotonic() - began
    found = [await _ended(phones, items) for phones, items in sheets]
    return sum(lost for lost, _equal in found), sum(not equal for _lost, equal in found), took


async def _ended(phones: list[Phone], items: list[Item]) -> tuple[int, bool]:
    """How many texts are nowhere, and whether all phones show the same."""
    for phone in phones:
        await phone.look()
    shown = [{key: each.shown for key, each in phone.fields.items()} for phone in phones]
    rows = await fetch(_KEPT, [item.id for item in items])
    typed = set[str]().union(*(phone.typed for phone in phones))
    return len(typed - {row["value"] for row in rows}), shown == [shown[0]] * len(shown)


async def _sheets() -> list[Sheet]:
    slug, _token = await made("pens")
    event = await Event.objects().get(Event.slug == slug)
    assert event is not None
    round_ = Round(event=event.id, number=1, title="書く", opened_at=now(), closes_at=now())
    await round_.save()
    return [await _sheet(event, round_, number) for number in range(ROUNDTABLES)]


async def _sheet(event: Event, round_: Round, number: int) -> Sheet:
    roundtable = Roundtable(event=event.id, round=round_.id, letter=f"{number}")
    await roundtable.save()
    writers = [await _writer(roundtable, number * PHONES + seat) for seat in range(PHONES)]
    items = [await write(writers[0], {"text": f"指標{card}", "kind": "kpi"}) for card in range(3)]
    phones = [
        Phone(writer, f"{number}-{seat}", Random(f"{number}-{seat}"))
        for seat, writer in enumerate(writers)
    ]
    for phone in phones:
        await phone.look()
    return phones, items


async def _writer(roundtable: Roundtable, number: int) -> Writer:
    member = Member(name=f"筆 {number}", email=f"pen-{number}@example.org")
    await member.save()
    kind = await first_kind(await Event.objects().get(Event.id == roundtable.event))
    theirs = Registration(event=roundtable.event, member=member.id, kind=kind)
    theirs.standing, theirs.ticket_serial = Standing.CONFIRMED, 900_000 + number
    await theirs.save()
    chair = Chair(round=roundtable.round, roundtable=roundtable.id, registration=theirs.id)
    await chair.save()
    here = await roundtable_with_round(roundtable.id)
    assert here is not None
    return Writer(here, theirs)


_KEPT = "SELECT value FROM item_change WHERE item = ANY($1::uuid[])"
