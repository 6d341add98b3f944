"""Asking guests whether their words may be published, for organisers."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody

from community.approvals.ask import LONGEST_DAYS, USUAL_DAYS, ask
from community.approvals.ask_form import AskForm
from community.approvals.asked import guests_asked
from community.approvals.link import make_link
from community.approvals.stop_asking import stop_asking
from community.commentary.tables import GuestAsking
from community.events.tables import Appearance, Event
from community.language import _
from community.members.visitor import Visitor
from community.web.answer import page, see

Answer = Response[Any]
Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]
Speaker = NamedDependency[Appearance]
HERE = "/events/{slug:str}/approvals"


@get(HERE)
async def desk(organiser: Organiser, event: Evening) -> Answer:
    return page(
        "approvals/approvals.html",
        organiser,
        event=event,
        guests=await guests_asked(event),
        usual_days=USUAL_DAYS,
        longest=LONGEST_DAYS,
    )


@post(HERE + "/{guest_id:uuid}")
async def ask_guest(
    organiser: Organiser, event: Evening, speaker: Speaker, data: URLEncodedBody[AskForm]
) -> Answer:
    asked = await ask(event, speaker, data.question)
    words = _("{name} has a mail with a link.") if asked.email else _("{name} can be given a link.")
    return see(_desk(event), words.format(name=speaker.name))


@post(HERE + "/{guest_id:uuid}/link", status_code=200)
async def show_link(
    organiser: Organiser,
    event: Evening,
    speaker: Speaker,
    guest_asking: NamedDependency[GuestAsking],
) -> Answer:
    link = await make_link(guest_asking)
    return page(
        "approvals/link.html",
        organiser,
        event=event,
        speaker=speaker,
        asking=guest_asking,
        link=link,
    )


@post(HERE + "/{guest_id:uuid}/ending")
async def stop(
    organiser: Organiser, event: Evening, guest_asking: NamedDependency[GuestAsking]
) -> Answer:
    await stop_asking(event, guest_asking)
    return see(_desk(event), _("The links open nothing any more."))


def _desk(event: Event) -> str:
    return f"/events/{event.slug}/approvals"


HANDLERS = [desk, ask_guest, show_link, stop]
