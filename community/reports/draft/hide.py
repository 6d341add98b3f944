"""Hide a word of a report from its readers, or leave it readable on purpose."""

from uuid import UUID

from community.database import transaction
from community.events.tables import Event
from community.language import _
from community.refusal import Refused
from community.reports.compile import fill
from community.reports.draft.fold import letters_of
from community.reports.draft.masked import would_show_itself
from community.reports.draft.open_draft import draft_of, report_at
from community.reports.draft.tables import Hides, Mask
from community.reports.errata.take_out import take_out
from community.reports.tables import Report

MOST = 120


async def hide(event: Event, words: str, hides: Hides) -> Report:
    """The report without these words, wherever in it they stand; deciding anew replaces.

    From one that is out they are taken for good, also from what it said before.

    Refuses no words, too many, and those that stand in a hidden word's place.
    """
    letters = _letters(words)
    async with transaction():
        event, report = await report_at(event)
        await Mask.delete().where((Mask.report == report.id) & (Mask.letters == letters))
        words = " ".join(words.split())
        await Mask(report=report.id, words=words, letters=letters, hides=hides).save()
        await (take_out if report.is_published else fill)(report, event)
    return report


async def show_again(event: Event, mask: UUID) -> Report:
    """The draft with these words again; what nobody decided about is suggested anew."""
    async with transaction():
        event, report = await draft_of(event)
        await Mask.delete().where((Mask.report == report.id) & (Mask.id == mask))
        await fill(report, event)
    return report


def _letters(words: str) -> str:
    letters = letters_of(words)
    if not letters:
        raise Refused(_("Please write which words to hide."), "words")
    if len(words) > MOST or len(letters) > 2 * MOST:
        raise Refused(_("Please keep it under {count} characters.").format(count=MOST), "words")
    if would_show_itself(words):
        raise Refused(_("Please hide something longer: this would still be readable."), "words")
    return letters
