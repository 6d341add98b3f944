"""A KPI card with all its fields, the cards of an evening, and both as files."""

from typing import Any

from litestar import Response, get
from litestar.di import NamedDependency

from community.cards.as_file import as_csv, as_markdown
from community.cards.card import cards_of, fields_of
from community.cards.check import check
from community.cards.parts import parts
from community.events.tables import Event
from community.members.visitor import Visitor
from community.outputs.dependencies import BY_ITEM
from community.outputs.later import LATER
from community.outputs.later_words import asked
from community.outputs.sheet import live
from community.outputs.tables import Item
from community.outputs.whose import whose
from community.outputs.words import WORDS
from community.outputs.writer import Writer
from community.web.answer import page

Here = NamedDependency[Writer]
One = NamedDependency[Item]


@get("/items/{item_id:uuid}/card", dependencies=BY_ITEM)
async def card(visitor: NamedDependency[Visitor], writer: Here, item: One) -> Response[Any]:
    return page(
        "cards/card.html",
        visitor,
        writer=writer,
        whose=whose(writer, visitor),
        item=live(item),
        asked=asked(),
        later=LATER,
        parts=parts(),
        check=check(fields_of(item)),
        **WORDS,
    )


@get("/items/{item_id:uuid}/card.md", dependencies=BY_ITEM)
async def markdown(writer: Here, item: One) -> Response[str]:
    content = as_markdown(fields_of(item))
    return Response(content, media_type="text/markdown; charset=utf-8", headers=_named("kpi.md"))


@get("/events/{slug:str}/cards")
async def cards(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[Any]:
    found = await cards_of(event)
    return page("cards/cards.html", organiser, event=event, cards=found, all_fields=len(LATER))


@get("/events/{slug:str}/cards.csv")
async def csv(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[bytes]:
    headers = _named(f"{event.slug}-cards.csv")
    return Response(as_csv(await cards_of(event)), media_type="text/csv", headers=headers)


def _named(name: str) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="{name}"'}


HANDLERS = [card, markdown, cards, csv]
