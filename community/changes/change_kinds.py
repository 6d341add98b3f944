"""Add and change kinds of place; what becomes free goes to those who wait."""

from community.additions.add import serve_additions
from community.changes.mail_draw_moved import tell_of_another_time
from community.database import lock, only, transaction
from community.events.check_kinds import check_kind
from community.events.kind_plan import KindPlan
from community.events.tables import Event
from community.language import _
from community.language.line import one_line
from community.places.keep import keep_kind, new_kind
from community.places.kinds import kinds_of
from community.places.tables import PlaceKind
from community.prices.mirror import mirror
from community.refusal import Conflict, Refused
from community.registrations.counts import count_again
from community.waitlist.promote import promote


async def add_kind(event: Event, plan: KindPlan) -> PlaceKind:
    """A further kind of place; refuses one without a name of its own."""
    async with transaction():
        event = await lock(event)
        kinds = await kinds_of(event)
        _check(event, plan, kinds)
        kind = new_kind(event, plan)
        kind.position = max(each.position for each in kinds) + 1
        kind = await keep_kind(kind, event, plan)
        await _tell(event)
        kind = await lock(kind)
    return kind  # noqa: RET504 - a return inside the block is none to mypy


async def change_kind(kind: PlaceKind, plan: KindPlan) -> PlaceKind:
    """The kind as the plan wants it; prices that were promised stay as they were.

    Whoever applied is told of another time of the draw. Refuses fewer places than are taken, and
    another way once people have registered for this one.
    """
    async with transaction():
        event = await lock(only(await Event.objects().get(Event.id == kind.event)))
        kind = await lock(kind)
        others = [each for each in await kinds_of(event) if each.id != kind.id]
        _check(event, plan, others)
        _refuse_another_way(kind, plan)
        drawn_at = kind.draw_at
        kind = await keep_kind(kind, event, plan)
        await tell_of_another_time(kind, event, drawn_at)
        await _tell(event)
        await promote(event)
        await serve_additions(event)
        kind = await lock(kind)
    return kind


def _check(event: Event, plan: KindPlan, others: list[PlaceKind]) -> None:
    if event.is_called_off or event.is_over:
        raise Conflict(_("This event does not take place."))
    check_kind(plan, event.places, event.starts_at, event.ends_at, event.zone)
    name = one_line(plan.name)
    if others and (not name or name in {each.name for each in others}):
        raise Refused(_("Please give each kind of place a name of its own."), "name")
    if plan.is_beside and all(each.is_beside for each in others):
        raise Refused(_("One kind of place has to be the evening itself."), "is_beside")


def _refuse_another_way(kind: PlaceKind, plan: KindPlan) -> None:
    """Whoever applied for a draw is drawn; what was published about a draw stays true."""
    if not (kind.taken or kind.waiting or kind.applied or bool(kind.drawn_at)):
        return
    if plan.way != kind.way:
        raise Conflict(_("People have registered already, so the way stays as it is."), "way")
    if plan.is_beside != kind.is_beside:
        raise Conflict(_("People have registered already, so this stays as it is."), "is_beside")


async def _tell(event: Event) -> None:
    await mirror(event)
    await count_again(event)
