"""The organisers' look into the outbox."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery
from litestar.response import Redirect

from community.language import _
from community.outbox.again import send_again
from community.outbox.look import SHOWN, newest, shown_text, tallies, what_is_wrong
from community.outbox.queue import Attachment
from community.outbox.tables import Message
from community.settings import settings
from community.web.answer import page, see


@get("/readyz", media_type="text/plain")
async def readyz() -> Response[str]:
    """Database and outbox are well; 503 with the reason otherwise."""
    wrong = await what_is_wrong()
    return Response(wrong or "ready", status_code=503 if wrong else 200, media_type="text/plain")


@get("/outbox")
async def outbox(
    organiser: NamedDependency[Any], only: FromQuery[str] = "", number: FromQuery[int] = 1
) -> Response[str]:
    found, counted = await newest(only, number), await tallies()
    shown = {
        "messages": found,
        "tallies": counted,
        "older": f"/outbox?only={only}&number={number + 1}" if len(found) == SHOWN else "",
        "open_tab": f"/outbox?only={only}" if only else "/outbox",
        "has_server": bool(settings().smtp_url),
    }
    return page("outbox/list.html", organiser, status=200, **shown)


@get("/outbox/{message_id:uuid}")
async def message_page(
    organiser: NamedDependency[Any], message: NamedDependency[Message]
) -> Response[str]:
    parts = msgspec.json.decode(message.attachments, type=list[Attachment])
    shown: dict[str, Any] = {"text": shown_text(message), "attached": [part.name for part in parts]}
    return page("outbox/message.html", organiser, message=message, **shown)


@post("/outbox/{message_id:uuid}/again")
async def again(organiser: NamedDependency[Any], message: NamedDependency[Message]) -> Redirect:
    await send_again(message)
    return see(f"/outbox/{message.id}", _("The mail is in the queue again."))


HANDLERS = [readyz, outbox, message_page, again]
