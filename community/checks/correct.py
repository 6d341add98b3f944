"""Correct a line of one's own roundtable, or take it off: by the sheet's own verbs."""

from collections.abc import Iterable

from community.checks.link import Checker
from community.checks.send import refuse_published
from community.database import only
from community.events.tables import Event
from community.language import _
from community.live import tell
from community.outputs.edit import Edit
from community.outputs.edit_all import edit_all
from community.outputs.remove import remove
from community.outputs.tables import Item
from community.outputs.writer import Writer
from community.refusal import Refused


class CheckOver(Refused):
    """The two days have gone by."""

    status = 410


async def correct(checker: Checker, writer: Writer, item: Item, edits: Iterable[Edit]) -> None:
    """The fields as they shall be; where others wrote meanwhile both texts are kept and said."""
    await refuse_late(checker)
    await edit_all(writer, item, edits)
    await tell(f"checks:{checker.event.id}")


async def take_off(checker: Checker, writer: Writer, item: Item) -> None:
    """The line no longer stands on the sheet; organisers can put it back."""
    await refuse_late(checker)
    await remove(writer, item)
    await tell(f"checks:{checker.event.id}")


async def refuse_late(checker: Checker) -> None:
    """Refuse after the deadline, and once readers have the report."""
    refuse_published(only(await Event.objects().get(Event.id == checker.event.id)))
    if checker.check.is_over:
        raise CheckOver(_("The time to check is over. Please tell the organisers instead."))
