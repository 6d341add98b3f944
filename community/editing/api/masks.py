"""Hidden words, for programs that edit a draft."""

from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody
from msgspec import Meta

from community.editing.dependencies import line_of
from community.editing.hide import hide, show_again
from community.events.tables import Event
from community.masks.hides import Hides
from community.masks.words import instead_word
from community.members.visitor import Visitor
from community.reports.answers import ReportMade, made
from community.reports.decided import decided_words
from community.reports.find import report_of
from community.reports.suspects import Suspect, suspects
from community.web.or_404 import or_404


class Hidden(msgspec.Struct):
    """A word that was decided about; one that hides `nothing` stays readable on purpose."""

    id: UUID
    words: str
    hides: Hides
    line: UUID | None
    instead: str


class HiddenWords(msgspec.Struct):
    """What was decided, the last first, and which names and companies are still readable."""

    decided: list[Hidden]
    suspects: list[Suspect]


class ToHide(msgspec.Struct):
    """Words to hide wherever they stand in the report, or in one line of it alone."""

    words: Annotated[str, Meta(examples=["白樺商会"])]
    hides: Hides = Hides.OTHER
    line: UUID | None = None


@get("/api/v1/events/{slug:str}/report/masks")
async def hidden_words(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> HiddenWords:
    """What readers do not get to see, and what somebody should look at."""
    report = or_404(await report_of(event.id))
    words = await decided_words(report)
    decided = [
        Hidden(
            each.id, each.words, Hides(each.hides), each.item, instead_word(each.hides, each.place)
        )
        for each in words
    ]
    return HiddenWords(decided, await suspects(report, event.id))


@post("/api/v1/events/{slug:str}/report/masks", status_code=200)
async def hide_words(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[ToHide]
) -> ReportMade:
    """Hide words, or leave them readable on purpose; deciding anew replaces."""
    line = await line_of(event, data.line) if data.line else None
    return made(await hide(event, data.words, data.hides, line))


@post("/api/v1/events/{slug:str}/report/masks/{mask_id:uuid}/removal", status_code=200)
async def show_words_again(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], mask_id: FromPath[UUID]
) -> ReportMade:
    """Take a decision back."""
    return made(await show_again(event, mask_id))


HANDLERS = [hidden_words, hide_words, show_words_again]
