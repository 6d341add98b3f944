"""The ledger of an evening, to read and to take along."""

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.response import Redirect

from community.events.tables import Event
from community.language import _
from community.ledger.agreement import agreement_on
from community.ledger.besides import besides, in_currency
from community.ledger.compare import compare
from community.ledger.ledger import ledger_of
from community.ledger.ledger_csv import ledger_csv
from community.members.visitor import Visitor
from community.payments.kind_words import kind_words
from community.payments.provider import is_set_up
from community.refunds.to_give_back import to_give_back
from community.refunds.would_go_back import would_go_back
from community.web.answer import page, see


@get("/events/{slug:str}/payments")
async def ledger(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    return page(
        "ledger/ledger.html",
        organiser,
        event=event,
        ledger=await ledger_of(event),
        provider=await agreement_on(event),
        can_compare=is_set_up(),
        besides=await besides(),
        in_currency=in_currency,
        kind_words=kind_words,
        waiting=await to_give_back(event),
        back=await would_go_back(event),
    )


@get("/events/{slug:str}/payments.csv")
async def as_table(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[bytes]:
    content = ledger_csv(await ledger_of(event), await agreement_on(event), event)
    headers = {"content-disposition": f'attachment; filename="{event.slug}-payments.csv"'}
    return Response(content, media_type="text/csv", headers=headers)


@post("/events/{slug:str}/payments/comparison")
async def compare_now(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Redirect:
    await compare()
    told = _("Compared with Stripe. What was missing here appears within seconds.")
    return see(f"/events/{event.slug}/payments", told)


HANDLERS = [ledger, as_table, compare_now]
