"""What a visitor sees when the product says no, when nothing is there, and when it fails.

A refused form is shown again where it stood, with the sentence at its field and what was typed.
"""

import logging
from errno import ENAMETOOLONG
from typing import Any
from urllib.parse import quote

import asyncpg
from litestar import Request, Response
from litestar.exceptions import ClientException, HTTPException, NotFoundException

from community.database import Gone
from community.database.away import AWAY
from community.database.part import NoSuchPlace
from community.language import _
from community.refusal import Refused
from community.web.allow import methods_at
from community.web.answer import AnyRequest, come_back, page, see, wants_json
from community.web.asgi import Receive, Scope, Send
from community.web.form_again import FormAgain, page_of_the_form
from community.web.logbook import template_of
from community.web.scene import scene


class Nobody:
    """Stands in for the visitor where an answer is made before anybody has been asked for."""

    member = None
    is_organiser = False
    is_unasked = True


NOBODY = Nobody()

log = logging.getLogger(__name__)


def refused(request: AnyRequest, refusal: Refused) -> Response[Any]:
    """The sentence, as problem+json for a program, else on the form's own page."""
    if wants_json(request):
        answer = problem(refusal.status, refusal.sentence, field=refusal.field)
        answer.headers.update(come_back(refusal))
        return answer
    alone = _page(refusal.status, refusal.sentence)
    alone.headers.update(come_back(refusal))
    form_page = page_of_the_form(request)
    if request.method == "POST" and form_page and not scene().refusal:
        return FormAgain(request, refusal, form_page, alone)
    return alone


async def turn_away(refusal: Refused, scope: Scope, receive: Receive, send: Send) -> None:
    """The sentence, to somebody who was not let in and whose form is not read."""
    request: AnyRequest = Request(scope, receive, send)  # type: ignore[arg-type]
    shown: Response[Any] = _page(refusal.status, refusal.sentence)
    if wants_json(request):
        shown = problem(refusal.status, refusal.sentence)
    await shown.to_asgi_response(None, request)(scope, receive, send)  # type: ignore[arg-type]


def http_error(request: AnyRequest, error: HTTPException) -> Response[Any]:
    """Not there, not yours, not understood: a page for readers, problem+json for programs."""
    if getattr(error.__cause__, "errno", 0) == ENAMETOOLONG:  # so there is no such file
        error = NotFoundException()
    sentence = _sentence(error.status_code)
    if error.status_code == 401 and not wants_json(request):
        return see(f"/sign-in?next={quote(_where_to_go_on(request))}", sentence)
    if wants_json(request):
        answer = problem(error.status_code, sentence, detail=error.detail, errors=error.extra or "")
        return _with_allow(answer, request) if error.status_code == 405 else answer
    back = _where_to_go_on(request) if error.status_code == 413 else ""
    return _page(error.status_code, sentence, back)


def _with_allow(answer: Response[Any], request: AnyRequest) -> Response[Any]:
    answer.headers["allow"] = methods_at(request.app, request.url.path)
    return answer


def unkeepable(request: AnyRequest, error: asyncpg.DataError) -> Response[Any]:
    """Words the database cannot hold, as with a zero byte in them: nothing was saved."""
    log.warning("%s %s: %s", request.method, _template(request), type(error).__name__)
    return refused(
        request,
        Refused(_("There is something in it that is no text, or far too long. Nothing was saved.")),
    )


def no_such_place(request: AnyRequest, _error: NoSuchPlace) -> Response[Any]:
    """A mark of a list's next part that is none of ours."""
    sentence = _("This is no place in the list. Take the address of the next part as it was given.")
    return refused(request, Refused(sentence, "after"))


def endless(request: AnyRequest, _error: RecursionError) -> Response[Any]:
    """JSON nested deeper than anything we read."""
    return http_error(request, ClientException())


def gone(request: AnyRequest, _error: Gone) -> Response[Any]:
    """Somebody else took it away while this was on its way."""
    return http_error(request, NotFoundException())


def bug(request: AnyRequest, error: Exception) -> Response[Any]:
    """Our own mistake: it is written into the log, and the visitor gets a calm sentence."""
    log.error("%s %s failed", request.method, _template(request), exc_info=error)
    sentence = _("Something went wrong on our side. Please try again.")
    if wants_json(request):
        return problem(500, sentence)
    return _page(500, sentence)


def away(request: AnyRequest, lost: Exception) -> Response[Any]:
    """The database does not answer, as while it starts again: 503, and when to come back."""
    log.error("%s %s: %s", request.method, _template(request), type(lost).__name__)
    sentence = _("The site is just coming back. Please try again in a moment.")
    alone = problem(503, sentence) if wants_json(request) else _page(503, sentence)
    alone.headers["retry-after"] = "5"
    return alone


def _template(request: AnyRequest) -> str:
    return template_of(request.scope)  # type: ignore[arg-type]


def _page(status: int, sentence: str, back: str = "") -> Response[str]:
    """A page that says only this, and leads on, or back to the form that was sent."""
    shown = {
        "is_missing": status == 404,
        "signs_in": scene().path.startswith("/sign-in/"),
        "back": back,
    }
    return page("web/problem.html", NOBODY, status=status, sentence=sentence, **shown)


def problem(status: int, sentence: str, **members: Any) -> Response[Any]:
    """RFC 9457: a refusal that programs can read."""
    body = {"type": "about:blank", "title": sentence, "status": status, **members}
    kept = {name: value for name, value in body.items() if value != ""}
    return Response(kept, status_code=status, media_type="application/problem+json")


def _where_to_go_on(request: AnyRequest) -> str:
    """Where a sign-in leads: to the page asked for, or to the page of the form that was sent."""
    if request.method == "GET":
        return scene().here
    path, query = page_of_the_form(request) or ("/", "")
    return f"{path}?{query}" if query else path


def _sentence(status: int) -> str:
    sentences = {
        401: _("Please sign in first."),
        403: _("This page is not open to you."),
        404: _("There is nothing at this address."),
        405: _("This address does not take that kind of request."),
        408: _("That took too long to arrive. Please try again."),
        413: _("This file is too large."),
        415: _("Please send JSON, as application/json."),
        429: _("That was too often. Please wait a moment."),
    }
    return sentences.get(status, _("This request could not be understood."))


ANSWERS: dict[int | type[Exception], Any] = {
    Refused: refused,
    HTTPException: http_error,
    asyncpg.DataError: unkeepable,
    **dict.fromkeys(AWAY, away),
    Gone: gone,
    NoSuchPlace: no_such_place,
    RecursionError: endless,
    Exception: bug,
}
