"""Roundtables of one evening, with people at them, for the stories of this room."""

from datetime import timedelta
from typing import Any

from community.clock import now
from community.database import fetch_value
from community.events.tables import Event, Prompt, Round
from community.members.tables import Member
from community.outputs.tables import Item
from community.outputs.write import write
from community.outputs.writer import Writer, roundtable_with_round
from community.places.kinds import first_kind
from community.registrations.tables import Registration, Standing
from community.roundtables.tables import Chair, Roundtable


async def a_round(event: Event, number: int = 1, **known: Any) -> Round:
    """A round that was opened five minutes ago, unless said otherwise."""
    given: dict[str, Any] = {
        "title": f"ラウンド{number}",
        "opened_at": now() - timedelta(minutes=5),
        "closes_at": now() + timedelta(minutes=15),
        **known,
    }
    made = Round(event=event.id, number=number, **given)
    await made.save()
    await Prompt(round=made.id, position=1, text="どの数字を見ていますか").save()
    return made


async def a_roundtable(event: Event, round_: Round, letter: str, *people: Member) -> Roundtable:
    """A roundtable of the round at which these people sit."""
    made = Roundtable(event=event.id, round=round_.id, letter=letter)
    await made.save()
    for person in people:
        registration = await registered(event, person)
        await Chair(round=round_.id, roundtable=made.id, registration=registration.id).save()
    return made


async def registered(event: Event, person: Member) -> Registration:
    """The person's place at the event, made once."""
    theirs = (Registration.event == event.id) & (Registration.member == person.id)
    found = await Registration.objects().get(theirs)
    if found is None:
        serial = 1000 + await fetch_value("SELECT count(*) FROM registration")
        given = {
            "standing": Standing.CONFIRMED,
            "ticket_serial": serial,
            "kind": await first_kind(event),
        }
        found = Registration(event=event.id, member=person.id, **given)
        await found.save()
    return found


async def writer_at(roundtable: Roundtable, person: Member | None = None) -> Writer:
    """The person writing there, or an organiser who has no chair."""
    here = await roundtable_with_round(roundtable.id)
    if person is None:
        return Writer(here, None, is_organiser=True)
    return Writer(here, await registered(here.event, person))


async def wrote(writer: Writer, text: str, **words: str) -> Item:
    """Something that stands on the sheet."""
    return await write(writer, {"text": text, **words})
