"""Everything that the page shows on which a report is made."""

from datetime import datetime, timedelta
from typing import Any

import msgspec

from community.clock import in_zone, now
from community.editing.lines_of import draft_lines
from community.events.tables import Event
from community.masks.masked import masked
from community.masks.words import hides_choices, hides_word, instead_word
from community.outputs.later_words import choices_of, later_label, said
from community.outputs.words import WORDS
from community.publishing.order_words import without_choices
from community.publishing.unfinished import unfinished
from community.reports.decided import decided_words, masks_of
from community.reports.find import content_of_report
from community.reports.tables import Report


class Opening(msgspec.Struct):
    """The title and the first words, as they are typed."""

    title: str = ""
    lead: str = ""


async def desk_of(
    event: Event, report: Report | None, typed: Opening | None = None
) -> dict[str, Any]:
    """Each by the name that the page calls it by; what is typed is previewed, not kept."""
    words = _kept(event, report) if typed is None else typed
    words_hidden = (await masks_of(report)).everywhere if report else {}
    is_draft = report is not None and not report.is_published
    return {
        "event": event,
        "report": report,
        "content": content_of_report(report) if report else None,
        "opening": words,
        "preview": Opening(masked(words.title, words_hidden), masked(words.lead, words_hidden)),
        "decided": await decided_words(report) if report and is_draft else [],
        "sheets": await draft_lines(event) if is_draft else [],
        "unfinished": await unfinished(event, report),
        "publish_at": f"{_when(event, report):%Y-%m-%dT%H:%M}",
        **_SAID,
    }


def _when(event: Event, report: Report | None) -> datetime:
    """On the evening's own clock: the time that was chosen, else eight in the morning."""
    if report and report.publish_at is not None:
        return in_zone(report.publish_at, event.zone)
    morning = in_zone(now(), event.zone) + timedelta(days=1)
    return morning.replace(hour=8, minute=0)


def _kept(event: Event, report: Report | None) -> Opening:
    return Opening(report.typed_title, report.typed_lead) if report else Opening(event.title)


_SAID = {
    "hides_word": hides_word,
    "hides_choices": hides_choices,
    "instead_word": instead_word,
    "choices_of": choices_of,
    "later_label": later_label,
    "said_later": said,
    "without_choices": without_choices,
    **WORDS,
}
