"""What people took home from the evening, and told a month later."""

from datetime import timedelta
from itertools import cycle
from uuid import UUID

from community.clock import moved_to, now
from community.database import only
from community.demo.script import words
from community.events.tables import Event
from community.members.tables import Member
from community.outputs.tables import Item
from community.registrations.tables import Registration
from community.tries.answer import Told, answer
from community.tries.ask import ask
from community.tries.choose import choice_of
from community.tries.score import count_again
from community.tries.take_home import take_home

MONTH = timedelta(days=30, hours=14)


async def try_out(event: Event, came: list[UUID]) -> None:
    """Whoever came takes one thing home; most tell how it went once a month has gone by."""
    made = []
    with moved_to(event.starts_at + timedelta(days=1)):
        for place, person in enumerate(await _people(came)):
            sheets = (await choice_of(person, event)).sheets
            chosen = [item.id for sheet in sheets for item in sheet.items][place % 5]
            item = only(await Item.objects().get(Item.id == chosen))
            made.append(await take_home(person, event, item))
    if event.starts_at + MONTH > now():
        return
    with moved_to(event.starts_at + MONTH):
        for trial in made:
            await ask(trial.id)
        for trial, told in zip(made[: len(made) * 4 // 5], cycle(words().tries), strict=False):
            await answer(trial, Told(*told))
        await count_again()


async def _people(came: list[UUID]) -> list[Member]:
    found = Registration.objects(Registration.member).where(Registration.id.is_in(came))
    return [each.member for each in await found.order_by(Registration.turn)]
