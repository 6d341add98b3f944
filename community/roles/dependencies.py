"""Which role or link to the door an address names, and at which event it counts."""

from uuid import UUID

from litestar.di import Provide
from litestar.params import FromPath

from community.access.tables import DoorLink, HeldRole
from community.web.or_404 import or_404


async def held_role(role_id: FromPath[UUID]) -> HeldRole:
    """The role that somebody was given."""
    return or_404(await HeldRole.objects().get(HeldRole.id == role_id))


async def door_link(door_link_id: FromPath[UUID]) -> DoorLink:
    """The link that lets somebody work at a door."""
    return or_404(await DoorLink.objects().get(DoorLink.id == door_link_id))


GIVEN = {"held_role": Provide(held_role), "door_link": Provide(door_link)}

PLACES = {
    "roles/{role_id}": """
        SELECT r.event, coalesce(r.series, e.series) AS series
        FROM held_role r LEFT JOIN event e ON e.id = r.event WHERE r.id = $1
    """,
    "door-links/{door_link_id}": """
        SELECT e.id AS event, e.series
        FROM door_link d JOIN event e ON e.id = d.event WHERE d.id = $1
    """,
}
