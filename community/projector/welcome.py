"""The beginning and the end: how to check in by phone, and where the report will be."""

from typing import Any

from community.clock import now
from community.events.tables import Event
from community.gates.rotating import code_at
from community.gates.self_check_in import opens_at
from community.settings import settings
from community.tickets.qr import qr_svg


async def welcome_of(event: Event) -> dict[str, Any]:
    """The digits that change every half minute, and the same as a picture for a camera."""
    code = code_at(event.id, now())
    picture = qr_svg(f"{settings().address}/events/{event.slug}/here?code={code}", code)
    opens = opens_at(event)
    return {"code": code, "picture": picture, "opens": opens if now() < opens else None}


def where_to_read(event: Event) -> dict[str, Any]:
    """The address of the report, for eyes and for a camera."""
    return _address(f"/reports/{event.slug}")


def phone_at(event: Event) -> dict[str, Any]:
    """Where a phone takes part, likewise."""
    return _address(f"/events/{event.slug}/now")


def _address(path: str) -> dict[str, Any]:
    address = settings().address + path
    read_out = address.partition("://")[2]
    return {"address": read_out, "picture": qr_svg(address, read_out)}
