"""Guests' words in a published report: nothing but what they approved."""

import msgspec

from community.events.tables import Event
from community.language import _
from community.refusal import Refused
from community.reports.content import Content
from community.reports.decided import masks_of
from community.reports.find import content_of_report
from community.reports.hidden import with_words_hidden
from community.reports.made import voices_of
from community.reports.tables import Report


async def refuse_unapproved(event: Event, report: Report, place: str, text: str) -> None:
    """Refuse to put other words into a guest's mouth than the guest approves of; none is none."""
    what, _dot, rest = place.partition(".")
    number, _dot, part = rest.partition(".")
    if what != "commentary" or part != "text" or not text:
        return
    guest = content_of_report(report).commentary[int(number)].guest
    approved = (await _as_approved(report, event)).commentary
    if text not in {voice.text for voice in approved if voice.guest == guest}:
        raise Refused(_("A guest’s words change only to what the guest has approved."), "text")


def without_silence(content: Content) -> Content:
    """The content without voices that say nothing any more."""
    heard = tuple(voice for voice in content.commentary if voice.text)
    return msgspec.structs.replace(content, commentary=heard)


async def _as_approved(report: Report, event: Event) -> Content:
    told = msgspec.structs.replace(content_of_report(report), commentary=await voices_of(event))
    return with_words_hidden(told, await masks_of(report))
