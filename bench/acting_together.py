"""What people do about places together: found a group, join it, go with who is there, hand over."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from community.clock import moved_to
from community.database import fetch
from community.events.tables import Event
from community.groups.close_group import close_group_in_time
from community.groups.come_with import come_with
from community.groups.go_alone import go_alone
from community.groups.group_wish import ALONE, GroupWish
from community.groups.grow_group import grow_group
from community.members.tables import Member
from community.places.kinds import kind_by_id
from community.places.tables import PlaceKind
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.find import by_member
from community.transfers.pass_on import pass_on


async def _found(
    event: Event, person: Member, _other: Member, kind: PlaceKind, number: int
) -> None:
    group = GroupWish(size=2 + number % 3, called=person.name)
    if not kind.is_beside:
        await register(event, person, Wish(kind=kind, group=group))


async def _join(
    event: Event, person: Member, _other: Member, _kind: PlaceKind, number: int
) -> None:
    group = await _some_group(event, number)
    if group is not None:
        asked = GroupWish(link_key=group["link_key"], called=person.name)
        kind = await kind_by_id(event, UUID(str(group["kind"])))
        await register(event, person, Wish(kind=kind, group=asked))


async def _close(event: Event, _one: Member, _other: Member, _kind: PlaceKind, number: int) -> None:
    group = await _some_group(event, number)
    if group is not None:
        with moved_to(group["complete_by"] + timedelta(seconds=1)):
            await close_group_in_time(str(group["id"]))


async def _come_with(
    event: Event, person: Member, _other: Member, _kind: PlaceKind, number: int
) -> None:
    mine, group = await by_member(event, person), await _some_group(event, number)
    joins = GroupWish(link_key=group["link_key"], called=person.name) if group else ALONE
    founds = GroupWish(size=2 + number % 3, called=person.name)
    if mine is not None:
        await come_with(mine, founds if number % 2 or not group else joins)


async def _grow(
    event: Event, person: Member, _other: Member, _kind: PlaceKind, number: int
) -> None:
    mine = await by_member(event, person)
    if mine is not None:
        await grow_group(mine, 2 + number % 5)


async def _go_alone(
    event: Event, person: Member, _other: Member, _kind: PlaceKind, _number: int
) -> None:
    mine = await by_member(event, person)
    if mine is not None:
        await go_alone(mine)


async def _hand(
    event: Event, person: Member, other: Member, _kind: PlaceKind, _number: int
) -> None:
    mine = await by_member(event, person)
    if mine is not None and other.email:
        await pass_on(mine, other.name, other.email)


async def _some_group(event: Event, number: int) -> Any:
    """One of those that can still be joined."""
    rows = await fetch(_OPEN, event.id)
    return rows[number % len(rows)] if rows else None


TOGETHER: dict[str, Callable[[Event, Member, Member, PlaceKind, int], Awaitable[None]]] = {
    "found a group": _found,
    "join a group": _join,
    "close a group": _close,
    "come with": _come_with,
    "grow a group": _grow,
    "leave a group": _go_alone,
    "pass on": _hand,
}

_OPEN = "SELECT * FROM guest_group WHERE event = $1 AND closed_at IS NULL ORDER BY founded_at DESC"
