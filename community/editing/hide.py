"""Hide a word of a report from its readers, or leave it readable on purpose."""

from uuid import UUID

from community.database import transaction
from community.errata.asked_again import hold_with_those_asking
from community.errata.take_out import take_out
from community.events.tables import Event
from community.language import _
from community.masks.fold import letters_of
from community.masks.hides import Hides
from community.masks.masked import would_show_itself
from community.refusal import Refused
from community.reports.compile import fill
from community.reports.decided import decided_words
from community.reports.decisions import Mask
from community.reports.open_draft import draft_of, report_at
from community.reports.tables import Report

MOST = 120


async def hide(event: Event, words: str, hides: Hides, line: UUID | None = None) -> Report:
    """The report without these words, in one line or wherever they stand; deciding anew replaces.

    From one that is out they are taken for good, also from what it said before.

    Refuses no words, too many, and those that stand in a hidden word's place.
    """
    letters = _letters(words)
    async with transaction():
        await hold_with_those_asking(event)
        event, report = await report_at(event)
        await _forget(report, letters, line)
        mask = Mask(report=report.id, item=line, letters=letters, hides=hides)
        mask.words = " ".join(words.split())
        mask.place = _place(mask, await decided_words(report))
        await mask.save()
        await (take_out if report.is_published else fill)(report, event)
    return report


async def show_again(event: Event, mask: UUID) -> Report:
    """The draft with these words again; what nobody decided about is suggested anew."""
    async with transaction():
        event, report = await draft_of(event)
        await Mask.delete().where((Mask.report == report.id) & (Mask.id == mask))
        await fill(report, event)
    return report


async def _forget(report: Report, letters: str, line: UUID | None) -> None:
    """What was decided before; letters may have been kept as they were compared then."""
    for each in await decided_words(report):
        if each.item == line and letters in (each.letters, letters_of(each.words)):
            await each.remove()


def _place(mask: Mask, decided: list[Mask]) -> int:
    """The letter of whom these words are a longer or shorter name of, else the first free one."""
    alike = [each for each in decided if each.hides == mask.hides]
    for each in alike:
        letters = letters_of(each.words)
        if letters in mask.letters or mask.letters in letters:
            return int(each.place)
    taken = {int(each.place) for each in alike}
    return min(set(range(len(taken) + 1)) - taken)


def _letters(words: str) -> str:
    letters = letters_of(words)
    if not letters:
        raise Refused(_("Please write which words to hide."), "words")
    if len(words) > MOST or len(letters) > 2 * MOST:
        raise Refused(_("Please keep it under {count} characters.").format(count=MOST), "words")
    if would_show_itself(words):
        raise Refused(_("Please hide something longer: this would still be readable."), "words")
    return letters
