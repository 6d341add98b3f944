"""Write people, agenda and rounds of a plan; rows that other rooms point at stay the same rows."""

from datetime import datetime
from typing import Any

import asyncpg

from community.events.agenda_part import AgendaPart
from community.events.check import moment
from community.events.plan import EventPlan, PersonPlan, RoundPlan
from community.events.steps import read_steps
from community.events.tables import Appearance, Event, Prompt, Round
from community.language import _
from community.language.line import one_line
from community.refusal import Refused


async def keep_people(event: Event, plan: EventPlan) -> None:
    """The people on the page are those of the plan, in its order; same name, same row."""
    before = {
        row.name: row for row in await Appearance.objects().where(Appearance.event == event.id)
    }
    for position, person in enumerate(plan.people, 1):
        name = one_line(person.name)
        row = before.pop(name, None) or Appearance(event=event.id, name=name)
        await _keep_person(row, person, position)
    for gone in before.values():
        try:
            await gone.remove()
        except asyncpg.IntegrityConstraintViolationError as held:
            sentence = _("{name} has written commentary and stays on the page.")
            raise Refused(sentence.format(name=gone.name), "guests") from held


async def _keep_person(row: Appearance, person: PersonPlan, position: int) -> None:
    row.role, row.title, row.company = person.role, one_line(person.title), one_line(person.company)
    row.email, row.position = person.email, position
    await row.save()


async def keep_agenda_and_rounds(event: Event, plan: EventPlan) -> None:
    """Agenda, rounds and prompts are those of the plan; a round keeps its number's row."""
    await AgendaPart.delete().where(AgendaPart.event == event.id)
    parts = [
        _part(event, moment(part.starts_at, plan.zone), title=one_line(part.title), note=part.note)
        for part in plan.agenda
    ]
    for number, planned in enumerate(plan.rounds, 1):
        kept = await _keep_round(event, number, planned)
        if planned.starts_at is not None:
            starts_at = moment(planned.starts_at, plan.zone)
            parts.append(_part(event, starts_at, title=kept.title, round=kept.id))
    for position, part in enumerate(sorted(parts, key=lambda part: part.starts_at), 1):
        part.position = position
        await part.save()
    await _drop_rounds_after(event, len(plan.rounds))


def _part(event: Event, starts_at: datetime, **known: Any) -> AgendaPart:
    return AgendaPart(event=event.id, position=0, starts_at=starts_at, **known)


async def _keep_round(event: Event, number: int, planned: RoundPlan) -> Round:
    where = (Round.event == event.id) & (Round.number == number)
    row = await Round.objects().get(where) or Round(event=event.id, number=number)
    row.title, row.minutes = one_line(planned.title), planned.minutes
    row.builds_on_previous = planned.builds_on_previous
    row.steps = read_steps(planned.steps, f"round_{number}_steps", planned.minutes)
    await row.save()
    for position, text in enumerate(planned.prompts, 1):
        same = (Prompt.round == row.id) & (Prompt.position == position)
        prompt = await Prompt.objects().get(same) or Prompt(round=row.id, position=position)
        prompt.text = text
        await prompt.save()
    await Prompt.delete().where((Prompt.round == row.id) & (Prompt.position > len(planned.prompts)))
    return row


async def _drop_rounds_after(event: Event, last: int) -> None:
    for gone in await Round.objects().where((Round.event == event.id) & (Round.number > last)):
        held = Refused(
            _("Round {number} has already been held and stays.").format(number=gone.number),
            f"round_{gone.number}_title",
        )
        if gone.has_begun:
            raise held
        try:
            await gone.remove()
        except asyncpg.IntegrityConstraintViolationError as written:
            raise held from written
