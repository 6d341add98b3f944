"""Tell the others at the roundtable that somebody is writing just now."""

from community.live import tell
from community.outputs.writer import Writer
from community.roundtables.tables import Chair


async def tell_writing(writer: Writer) -> None:
    """A hint that names the chair and nothing else; nothing is kept of it, and not what is written.

    An organiser without a chair writes unannounced.
    """
    theirs = (Chair.roundtable == writer.roundtable.id) & (Chair.registration == writer.author)
    chair = await Chair.objects().get(theirs) if writer.author else None
    if chair is not None and writer.may_write:
        await tell(f"writing:{chair.id}")
