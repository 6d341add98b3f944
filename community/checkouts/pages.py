"""Paying online: the way to the provider's page, the way back, and what the provider tells."""

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.response import Redirect

from community.checkouts.back import look_on_return
from community.checkouts.checkout import pay_online
from community.checkouts.heard import hear
from community.registrations.tables import Registration
from community.web.answer import AnyRequest, see


@get("/registrations/{registration_id:uuid}/checkout")
async def to_provider(registration: NamedDependency[Registration]) -> Redirect:
    """A link, because the policy lets no form lead away."""
    return Redirect(await pay_online(registration), status_code=303)


@get("/registrations/{registration_id:uuid}/payments/answer")
async def back(paid_for: NamedDependency[Registration]) -> Redirect:
    told = await look_on_return(paid_for)
    return see(f"/registrations/{paid_for.id}/payments", told)


@post("/stripe/messages", status_code=200)
async def hear_stripe(request: AnyRequest) -> Response[dict[str, bool]]:
    await hear(await request.body(), request.headers.get("stripe-signature", ""))
    return Response({"heard": True})


HANDLERS = [to_provider, back, hear_stripe]
