"""Links to the door, for programs: made, listed, taken back."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.access.door import door_token
from community.access.tables import DoorLink
from community.members.visitor import Visitor
from community.roles.door_links import door_links_of, make_door_link, take_back_door_link
from community.settings import settings


class DoorLinkWish(msgspec.Struct):
    """Who stands at the door, and until when."""

    name: Annotated[str, Meta(examples=["りく"])]
    until: Annotated[datetime, Meta(tz=True, description="Within the next 90 days.")]
    email: Annotated[str, Meta(description="Mailed there, if given.")] = ""


class Link(msgspec.Struct):
    """Opens the door list of one event to whoever has the address: give it to one person alone."""

    id: UUID
    name: str
    address: str
    until: datetime
    last_used_at: datetime | None
    taken_back_at: datetime | None

    @classmethod
    def of(cls, link: DoorLink) -> "Link":
        """The link as a program reads it."""
        address = f"{settings().address}/door/{door_token(link)}"
        moments = link.until, link.last_used_at, link.taken_back_at
        return cls(link.id, link.name, address, *moments)


class Links(msgspec.Struct):
    """The links that open the door now, the newest first."""

    door_links: list[Link]


@get("/api/v1/events/{slug:str}/door-links")
async def links(organiser: NamedDependency[Visitor], event: NamedDependency[Any]) -> Links:
    """The links that open this event's door now, the newest first."""
    return Links([Link.of(each) for each in await door_links_of(event.id)])


@post("/api/v1/events/{slug:str}/door-links")
async def make_link(
    organiser: NamedDependency[Visitor], event: NamedDependency[Any], data: JSONBody[DoorLinkWish]
) -> Link:
    """A link to this event's door for one person, until then."""
    return Link.of(await make_door_link(organiser, event.id, data.name, data.until, data.email))


@post("/api/v1/door-links/{door_link_id:uuid}/taking-back", status_code=200)
async def end_link(
    organiser: NamedDependency[Visitor], door_link: NamedDependency[DoorLink]
) -> Link:
    """Close the door to whoever came by this link, at once."""
    await take_back_door_link(door_link)
    await door_link.refresh()
    return Link.of(door_link)


HANDLERS = [links, make_link, end_link]
