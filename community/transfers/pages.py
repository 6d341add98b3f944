"""Passing a place on, and the organiser's word about limited ones."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.registrations.charge import taken_beside
from community.registrations.tables import Registration
from community.transfers.decide import agree, decline
from community.transfers.find import of_registration, transfers_of
from community.transfers.limit import limit_transfers
from community.transfers.pass_on import pass_on
from community.transfers.tables import Transfer
from community.web.answer import page, see


class TransferForm(msgspec.Struct):
    """Who comes instead."""

    name: str = ""
    email: str = ""


@get("/registrations/{registration_id:uuid}/transfer")
async def transfer_page(
    registration: NamedDependency[Registration], visitor: NamedDependency[Visitor]
) -> Response[str]:
    waits = await of_registration(registration)
    beside = taken_beside(registration)
    shown: dict[str, Any] = {"registration": registration, "waits": waits, "beside": beside}
    return page("transfers/new.html", visitor, event=registration.event, **shown)


@post("/registrations/{registration_id:uuid}/transfer")
async def pass_a_place_on(
    registration: NamedDependency[Registration],
    visitor: NamedDependency[Visitor],
    data: URLEncodedBody[TransferForm],
) -> Redirect:
    await limit_transfers(registration)
    made = await pass_on(registration, data.name, data.email)
    here, event = f"/registrations/{registration.id}", f"/events/{registration.event.slug}"
    if not made.is_done:
        return see(here, _("The organisers have been asked. We mail you as soon as they decide."))
    sentence = _("Done. Your ticket no longer counts; the new one is on its way to {name}.")
    return see(here if visitor.by_role else event, sentence.format(name=data.name.strip()))


@get("/events/{slug:str}/transfers")
async def transfers_page(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    found = await transfers_of(event)
    return page("transfers/all.html", organiser, event=event, transfers=found)


@post("/transfers/{transfer_id:uuid}/agreement")
async def agree_to_transfer(
    organiser: NamedDependency[Visitor], transfer: NamedDependency[Transfer]
) -> Redirect:
    await agree(transfer)
    return _seen(transfer, _("Done. Both have been mailed."))


@post("/transfers/{transfer_id:uuid}/declining")
async def decline_transfer(
    organiser: NamedDependency[Visitor], transfer: NamedDependency[Transfer]
) -> Redirect:
    await decline(transfer)
    return _seen(transfer, _("Declined. The place stays where it is; its holder has been mailed."))


def _seen(transfer: Transfer, told: str) -> Redirect:
    return see(f"/events/{transfer.registration.event.slug}/transfers", told)


HANDLERS = [transfer_page, pass_a_place_on, transfers_page, agree_to_transfer, decline_transfer]
