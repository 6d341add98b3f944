"""The two answers a page gives: show a template, or send the browser on."""

from typing import Any
from urllib.parse import quote

from litestar import Request
from litestar.response import Redirect

from community.refusal import Refused
from community.settings import settings
from community.templates import render
from community.web.cookies import remember
from community.web.our_page import is_our_page
from community.web.scene import scene
from community.web.written import Written

AnyRequest = Request[Any, Any, Any]


def page(template: str, visitor: object, *, status: int = 200, **context: Any) -> Written[str]:
    """A page of HTML for `visitor`, knowing where it stands and what was just said or refused."""
    here = scene()
    return Written(
        render(
            template,
            visitor=visitor,
            here=here.here,
            in_language=here.in_language,
            site=settings().address,
            told=here.told,
            refusal=here.refusal,
            typed=here.typed,
            **context,
        ),
        status_code=_status(here.refusal) if here.refusal else status,
        headers=come_back(here.refusal),
        media_type="text/html",
    )


def _status(refusal: Refused) -> int:
    return refusal.status if refusal.wait_seconds else 422


def come_back(refusal: Refused | None) -> dict[str, str]:
    """The header that tells when another try is worth it."""
    return {"retry-after": str(refusal.wait_seconds)} if refusal and refusal.wait_seconds else {}


def see(path: str, told: str = "") -> Redirect:
    """Send the browser on to `path`, here at our own site; `told` is shown there once."""
    cookies = [remember("told", quote(told), 60)] if told else []
    return Redirect(path if is_our_page(path) else "/", status_code=303, cookies=cookies)


def wants_json(request: AnyRequest) -> bool:
    """Whether the answer goes to a program rather than to a reader."""
    accepts = request.headers.get("accept", "")
    return request.scope["path"].startswith("/api/") or "application/json" in accepts
