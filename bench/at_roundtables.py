"""Beside the sheets of roundtables: a call for the organiser, a note of one’s own."""

from community.calls.call import call
from community.database import fetch, only
from community.outputs.note import note
from community.outputs.writer import Writer, roundtable_with_round
from community.registrations.tables import Registration


async def they_call_and_note() -> None:
    """Each roundtable of the open round calls, and everybody there has a note."""
    for row in await fetch(_OPEN):
        here = only(await roundtable_with_round(row["roundtable"]))
        person = only(await Registration.objects().get(Registration.id == row["registration"]))
        writer = Writer(here, person)
        await call(writer)
        await note(writer, {"text": "自分だけの覚え書き"})


_OPEN = """
    SELECT chair.roundtable, chair.registration FROM chair JOIN round ON round.id = chair.round
    WHERE round.opened_at IS NOT NULL AND round.closed_at IS NULL
"""
