"""What was decided about an event's draft."""

from community.database import fetch
from community.reports.draft.edited import Edits
from community.reports.draft.masked import IN_ITS_PLACE, Masks
from community.reports.draft.tables import Hides, LineEdit, Mask
from community.reports.tables import Report


async def edits_of(event_id: int) -> Edits:
    """Each line's edit by the key of its item."""
    ids = [row["id"] for row in await fetch(_EDITS, event_id)]
    edits = await LineEdit.objects().where(LineEdit.id.is_in(ids)) if ids else []
    return {each.item: each for each in edits}


async def masks_of(report: Report) -> Masks:
    """What is hidden in this report."""
    return {
        each.letters: IN_ITS_PLACE[Hides(each.hides)]
        for each in await decided_words(report)
        if each.hides != Hides.NOTHING
    }


async def decided_words(report: Report) -> list[Mask]:
    """Every word that somebody decided about, the last one first."""
    decided = Mask.objects().where(Mask.report == report.id)
    return await decided.order_by(Mask.decided_at, ascending=False)


_EDITS = """
    SELECT line_edit.id FROM line_edit JOIN item ON item.id = line_edit.item
    JOIN roundtable ON roundtable.id = item.roundtable WHERE roundtable.event = $1
"""
