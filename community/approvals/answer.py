"""A guest says of their own words whether they may be published, and may put them otherwise."""

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from community.clock import now
from community.commentary.based_on import changed_meanwhile, fingerprint
from community.commentary.comment import read_words
from community.commentary.hints import tell_commentary
from community.commentary.tables import GuestAsking, Verdict
from community.database import execute, lock, transaction
from community.events.tables import Event
from community.jobs import enqueue
from community.language import _
from community.outputs.tables import Commentary
from community.refusal import Refused


class Reply(NamedTuple):
    """The verdict on one comment, its words as they shall be, and the words that were seen."""

    commentary: UUID
    verdict: Verdict
    text: str
    seen: str


class TooLate(Refused):
    """The deadline has gone by."""

    status = 410


async def answer(event: Event, asking: GuestAsking, replies: Iterable[Reply]) -> None:
    """All replies are kept, or none; other words than were seen have to be looked at again.

    After the deadline words can still be refused, and nothing else; a report that is out loses
    them at once.
    """
    async with transaction():
        event = await lock(event)
        asking = await lock(asking)
        for reply in replies:
            if asking.is_over and reply.verdict != Verdict.REFUSED:
                raise TooLate(_("The time to approve is over. You can still refuse."))
            said = await _own_words(asking, reply)
            await _keep(said, reply)
            if event.has_report and reply.verdict == Verdict.REFUSED:
                await enqueue("take_words_back", str(said.id))
        await tell_commentary(event)


async def _own_words(asking: GuestAsking, reply: Reply) -> Commentary:
    own = (Commentary.id == reply.commentary) & (Commentary.guest == asking.guest)
    said = await Commentary.objects().where(own).lock_rows("NO KEY UPDATE").first()
    if said is None:
        raise Refused(_("The organisers have taken these words away. Please look again."))
    if fingerprint(said.text) != reply.seen:
        raise changed_meanwhile(said.text, f"text-{said.id}")
    return said


async def _keep(said: Commentary, reply: Reply) -> None:
    if reply.verdict == Verdict.APPROVED:
        said.text = read_words(reply.text, f"text-{said.id}")
        await said.save([Commentary.text])
    await execute(_ANSWER, said.id, reply.verdict, said.text, now())


_ANSWER = """
    INSERT INTO guest_answer (commentary, verdict, words, answered_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (commentary) DO UPDATE SET (verdict, words, answered_at) = ($2, $3, $4)
"""
