"""A guest takes words back that a published report quotes: they go, also from what it said before.

Readers are told that something went, not what.
"""

from collections.abc import Sequence
from uuid import UUID

from msgspec.structs import replace

from community.clock import now
from community.commentary.tables import GuestAnswer, Verdict
from community.database import lock, only, transaction
from community.errata.correct import keep
from community.errata.spoken_by import spoken_by
from community.events.tables import Event
from community.language import _, speaking
from community.outputs.tables import Commentary
from community.reports.content import WRITTEN_IN, Content, Correction, Voice
from community.reports.decided import masks_of
from community.reports.erratum import Erratum, FrozenReport
from community.reports.find import content_of_report, content_of_text, report_of, text_of
from community.reports.tables import Report


async def take_words_back(commentary_id: str) -> None:
    """The job: nothing is left to do for words that are not, or no longer, in the report."""
    said = await Commentary.objects(Commentary.event, Commentary.guest).get(
        Commentary.id == UUID(commentary_id)
    )
    if said is None:
        return
    async with transaction():
        event = await lock(only(await Event.objects().get(Event.id == said.event.id)))
        refused = (GuestAnswer.commentary == said.id) & (GuestAnswer.verdict == Verdict.REFUSED)
        report = await report_of(event.id)
        if report and report.is_published and await GuestAnswer.exists().where(refused):
            await _take_back(report, event, said)


async def _take_back(report: Report, event: Event, said: Commentary) -> None:
    """Out of the earlier versions, the corrections, and the report, in a transaction."""
    before = content_of_report(report)
    frozen = await FrozenReport.objects().where(FrozenReport.report == report.id)
    contents = [before, *(content_of_text(was.content) for was in frozen)]
    hidden = (await masks_of(report)).everywhere
    gone = [each for told in contents for each in spoken_by(told, said, hidden)]
    if not gone:
        return
    await _out_of_the_past(report, frozen, gone)
    with speaking(WRITTEN_IN):
        reason = _("A guest took back what they had said.")
    await Erratum(
        report=report.id, place="commentary", said_before="", says_now="", reason=reason
    ).save()
    after = _without(before, gone)
    told = Correction(now(), "", "", reason)
    await keep(report, event, before, replace(after, errata=(*after.errata, told)))


async def _out_of_the_past(
    report: Report, frozen: Sequence[FrozenReport], gone: list[Voice]
) -> None:
    for was in frozen:
        was.content = text_of(_without(content_of_text(was.content), gone))
        await was.save()
    words = {each.text for each in gone}
    for each in await Erratum.objects().where(Erratum.report == report.id):
        each.said_before = _unless(each.said_before, words)
        each.says_now = _unless(each.says_now, words)
        await each.save()


def _without(content: Content, gone: list[Voice]) -> Content:
    words = {each.text for each in gone}
    return replace(
        content,
        commentary=tuple(each for each in content.commentary if each not in gone),
        errata=tuple(
            replace(
                each,
                said_before=_unless(each.said_before, words),
                says_now=_unless(each.says_now, words),
            )
            for each in content.errata
        ),
    )


def _unless(text: str, words: set[str]) -> str:
    return "" if text in words else text
