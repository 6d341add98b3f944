"""The ledger of an evening, to read and to take along."""

from litestar import Response, get
from litestar.di import NamedDependency

from community.events.tables import Event
from community.members.visitor import Visitor
from community.payments.kind_words import kind_words
from community.payments.ledger import ledger_of
from community.payments.ledger_csv import ledger_csv
from community.payments.to_give_back import to_give_back
from community.web.answer import page


@get("/events/{slug:str}/payments")
async def ledger(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    whole = await ledger_of(event)
    return page(
        "payments/ledger.html",
        organiser,
        event=event,
        ledger=whole,
        kind_words=kind_words,
        waiting=await to_give_back(event),
    )


@get("/events/{slug:str}/payments.csv")
async def as_table(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[bytes]:
    content = ledger_csv(await ledger_of(event), event)
    headers = {"content-disposition": f'attachment; filename="{event.slug}-payments.csv"'}
    return Response(content, media_type="text/csv; charset=utf-8", headers=headers)


HANDLERS = [ledger, as_table]
