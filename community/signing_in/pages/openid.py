"""To the community's own identity provider, and back."""

import base64
import binascii

import msgspec
from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery
from litestar.response import Redirect

from community.access.browser import Browser
from community.signing_in.openid import come_back, set_out
from community.signing_in.pages.sign_in import welcome
from community.signing_in.provider import Journey
from community.web.answer import AnyRequest
from community.web.cookies import forget, remember, remembered
from community.web.network import network_of

JOURNEY = "journey"
TAKES_SECONDS = 600


@get("/sign-in/openid")
async def to_provider(request: AnyRequest, next: FromQuery[str] = "/me") -> Redirect:
    """A link, not a form: our policy lets no form lead to another site."""
    address, journey = await set_out(next, network_of(request))
    answer = Redirect(address, status_code=303)
    kept = base64.urlsafe_b64encode(msgspec.json.encode(journey)).decode()
    answer.cookies.append(remember(JOURNEY, kept, TAKES_SECONDS))
    return answer


@get("/sign-in/openid/answer")
async def from_provider(
    request: AnyRequest,
    browser: NamedDependency[Browser],
    code: FromQuery[str] = "",
) -> Redirect:
    state = request.query_params.get("state", "")  # a name that Litestar keeps for itself
    journey = _kept(remembered(request.cookies, JOURNEY))
    answer = welcome(await come_back(code, state, journey, browser))
    answer.cookies.append(forget(JOURNEY))
    return answer


def _kept(cookie: str) -> Journey | None:
    try:
        return msgspec.json.decode(base64.urlsafe_b64decode(cookie), type=Journey)
    except (binascii.Error, msgspec.MsgspecError, UnicodeError):
        return None


HANDLERS = [to_provider, from_provider]
