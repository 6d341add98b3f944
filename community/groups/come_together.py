"""Come together: somebody founds a group, or joins the one whose link they were given."""

from dataclasses import dataclass

from community.clock import now
from community.database import execute, fetch_one, lock, only
from community.events.tables import Event
from community.groups.charge_group import charge_group
from community.groups.group_wish import GroupWish, checked_size, first_word
from community.jobs import enqueue
from community.language import _
from community.places.kinds import kind_by_id
from community.places.tables import PlaceKind
from community.refusal import Conflict
from community.registrations.group import WAITS_AT_MOST, Companion, Group
from community.registrations.tables import Registration
from community.waitlist.fit import places_needed
from community.waitlist.promote import promote


@dataclass(frozen=True)
class Joining:
    """Somebody about to join: how many there will be, and how many places have to be free.

    No number of places is enough (`needs` is None) while others of the group wait for more.
    """

    group: Group | None = None
    people: int = 1
    needs: int | None = 1
    called: str = ""


ALONE = Joining()


async def joining_of(event: Event, kind: PlaceKind, wish: GroupWish) -> Joining:
    """What the wish means at the locked event. Refuses a group that is closed or complete."""
    if wish.is_alone:
        return ALONE
    return await _joining(event, kind, wish) if wish.link_key else _founding(event, kind, wish)


async def join(joining: Joining, registration: Registration, event: Event) -> Registration:
    """The saved registration, now of the group; whoever completes it brings the others in."""
    group = joining.group
    if group is None:
        return registration
    if not group._exists_in_db:
        await wait_for_others(group, event)
    await Companion(
        guest_group=group.id, registration=registration.id, called=joining.called
    ).save()
    await charge_group(group, event)
    served = await promote(event) if joining.people >= group.size else []
    return next((each for each in served if each.id == registration.id), registration)


async def call_anew(registration: Registration, name: str) -> None:
    """The place of somebody in a group has become another person's."""
    await execute(_CALL, registration.id, first_word(name))


async def wait_for_others(group: Group, event: Event) -> None:
    """Keep the group, which from now on waits two days for the others, or until its draw."""
    kind = only(await kind_by_id(event, group.kind))
    in_time = min(now() + WAITS_AT_MOST, event.starts_at)
    group.complete_by = kind.draw_at if kind.awaits_draw else in_time
    await group.save()
    await enqueue("close_group", str(group.id), group.complete_by - now())


def _founding(event: Event, kind: PlaceKind, wish: GroupWish) -> Joining:
    size = checked_size(wish.size)
    return Joining(Group(event=event.id, kind=kind.id, size=size), 1, size, wish.called)


async def _joining(event: Event, kind: PlaceKind, wish: GroupWish) -> Joining:
    found = await Group.objects().get(Group.link_key == wish.link_key)
    if found is None or found.event != event.id:
        raise Conflict(_("This link is for another evening."))
    group = await lock(found)
    counted = await fetch_one(_THERE, group.id)
    _refuse_unless_open(group, kind, counted["there"])
    needs = places_needed(group.size, counted["there"], counted["waiting"])
    return Joining(group, counted["there"] + 1, needs, wish.called)


def _refuse_unless_open(group: Group, kind: PlaceKind, there: int) -> None:
    if group.is_closed:
        sentence = _("This group has gone ahead with who was there. Please register by yourself.")
        raise Conflict(sentence)
    if there >= group.size:
        raise Conflict(_("This group is complete. Please register by yourself."))
    if group.kind != kind.id:
        raise Conflict(_("This group comes with another kind of place."), "kind")


_THERE = """
    SELECT count(*) AS there, count(*) FILTER (
        WHERE r.standing IN ('waitlisted', 'applied')) AS waiting
    FROM companion c JOIN registration r ON r.id = c.registration WHERE c.guest_group = $1
"""

_CALL = "UPDATE companion SET called = $2 WHERE registration = $1"
