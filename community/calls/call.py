"""Call the organiser to a roundtable, answer, and end a call."""

from community.calls.tables import Call
from community.clock import now
from community.database import lock, transaction
from community.live import tell
from community.outputs.writer import Writer
from community.roundtables.tables import Roundtable


async def call(writer: Writer) -> Call:
    """The roundtable's one open call; calling again changes nothing."""
    async with transaction():
        await lock(writer.roundtable)
        found = await open_call(writer.roundtable)
        if found is not None:
            return found
        made = Call(roundtable=writer.roundtable.id, caller=writer.author)
        await made.save()
        await _tell(made, writer.event.id)
    return made


async def answer(call: Call, event_id: int, by_name: str) -> Call:
    """Somebody is on the way; whoever answered first stays named."""
    async with transaction():
        call = await lock(call)
        if not (call.is_answered or call.is_over):
            call.answered_at, call.by_name = now(), by_name[:120]
            await call.save()
            await _tell(call, event_id)
    return call


async def end(call: Call, event_id: int) -> Call:
    """The roundtable needs nobody any more, answered or not."""
    async with transaction():
        call = await lock(call)
        if not call.is_over:
            call.ended_at = now()
            await call.save([Call.ended_at])
            await _tell(call, event_id)
    return call


async def open_call(roundtable: Roundtable) -> Call | None:
    """The call of this roundtable that has not ended."""
    here = (Call.roundtable == roundtable.id) & Call.ended_at.is_null()
    return await Call.objects().get(here)


async def _tell(call: Call, event_id: int) -> None:
    await tell(f"calls:{event_id}", f"sheet:{call.roundtable}")
