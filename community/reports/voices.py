"""Guests' words in the report, as they stand approved at the very moment of publication."""

import msgspec

from community.events.tables import Event
from community.reports.draft.decided import masks_of
from community.reports.draft.hidden import with_words_hidden
from community.reports.find import content_of_report, text_of
from community.reports.made import voices_of
from community.reports.tables import Report


async def say_only_what_is_approved(report: Report, event: Event) -> None:
    """What was refused or changed since the draft goes, what was approved since then comes."""
    content = content_of_report(report)
    told = msgspec.structs.replace(content, commentary=await voices_of(event))
    hidden = with_words_hidden(told, await masks_of(report))
    report.content = text_of(hidden)
