"""What organisers do about prices."""

from litestar import post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.money import read_yen
from community.prices.codes import offer_code
from community.prices.form import CodeForm
from community.typed import read_whole_number
from community.web.answer import see


@post("/events/{slug:str}/discount-codes")
async def offer_discount(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[CodeForm],
) -> Redirect:
    amount_yen = read_yen(data.amount_yen, "amount_yen")
    uses_allowed = read_whole_number(data.uses_allowed, "uses_allowed") or 1
    await offer_code(event, data.code, amount_yen, uses_allowed)
    return see(f"/events/{event.slug}/registrations", _("The discount code can be used."))


HANDLERS = [offer_discount]
