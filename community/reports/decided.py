"""What was decided about an event's draft."""

from uuid import UUID

from community.database import fetch
from community.masks.fold import letters_of
from community.masks.hides import Hides
from community.masks.instead import Instead, instead_of
from community.masks.masked import Masks
from community.reports.decisions import LineEdit, Mask
from community.reports.edited import Edits
from community.reports.find import Listed
from community.reports.tables import Report


async def edits_of(event_id: int) -> Edits:
    """Each line's edit by the key of its item."""
    ids = [row["id"] for row in await fetch(_EDITS, event_id)]
    edits = await LineEdit.objects().where(LineEdit.id.is_in(ids)) if ids else []
    return {each.item: each for each in edits}


async def masks_of(report: Report | Listed) -> Masks:
    """What is hidden in this report, line by line, as it was decided last."""
    last: dict[tuple[UUID | None, str], Mask] = {}
    for each in await decided_words(report):
        last.setdefault((each.item, letters_of(each.words)), each)
    everywhere: dict[str, Instead] = {}
    in_lines: dict[UUID, dict[str, Instead]] = {}
    for (line, letters), each in last.items():
        if each.hides != Hides.NOTHING:
            words = in_lines.setdefault(line, {}) if line else everywhere
            words[letters] = instead_of(Hides(each.hides), each.place)
    return Masks(everywhere, in_lines)


async def decided_words(report: Report | Listed) -> list[Mask]:
    """Every word that somebody decided about, the last one first."""
    decided = Mask.objects().where(Mask.report == report.id)
    return await decided.order_by(Mask.decided_at, ascending=False)


_EDITS = """
    SELECT line_edit.id FROM line_edit JOIN item ON item.id = line_edit.item
    JOIN roundtable ON roundtable.id = item.roundtable WHERE roundtable.event = $1
"""
