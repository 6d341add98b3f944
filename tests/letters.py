"""The worker writes the letters that were ordered, as it does when nobody stands in line."""

from community.database import fetch
from community.registrations.letter import WRITE_LETTER, WRITE_LETTERS, order_each, write_letter


async def letters_are_written() -> None:
    """Everybody who has registered so far is mailed what became of it."""
    for together in await fetch(_ORDERED, WRITE_LETTERS):
        await order_each(together["payload"].decode())
    for job in await fetch(_ORDERED, WRITE_LETTER):
        await write_letter(job["payload"].decode())


_ORDERED = """
    WITH ordered AS (DELETE FROM pgqueuer WHERE entrypoint = $1 RETURNING id, payload)
    SELECT payload FROM ordered ORDER BY id
"""
