"""Draft an event with everything in it but its places: what `places/announce` begins with."""

import re
from typing import Any

from community.database import execute, lock, new_id, only, transaction
from community.events.check import check, moment
from community.events.find import next_number, series_by_slug
from community.events.keep import keep_agenda_and_rounds, keep_people
from community.events.plan import EventPlan
from community.events.tables import Event, Series
from community.language import _
from community.language.line import one_line
from community.refusal import Conflict, Refused


async def draft(plan: EventPlan) -> Event:
    """A new draft; number and address are its own for ever. Refuses what check() refuses.

    The series stays locked until the end, so two organisers never get the same next number.
    """
    check(plan)
    async with transaction():
        series = await lock(await find_or_begin_series(plan))
        number = await free_number(series, plan.number)
        event = Event(series=series, number=number, slug=f"{series.slug}-{number}", **columns(plan))
        event.member_fee_yen = plan.member_price_yen
        await event.save()
        await keep_people(event, plan)
        await keep_agenda_and_rounds(event, plan)
    return event


def columns(plan: EventPlan) -> dict[str, Any]:
    """The event's own columns as the plan wants them."""
    same = ("zone", "concept", "for_whom", "not_for_whom", "networking", "online_url")
    on_one_line = ("title", "venue_name", "venue_address")
    return {
        **{name: getattr(plan, name).strip() for name in same},
        **{name: one_line(getattr(plan, name)) for name in on_one_line},
        "starts_at": moment(plan.starts_at, plan.zone),
        "ends_at": moment(plan.ends_at, plan.zone),
        "is_recorded": plan.is_recorded,
        "places": plan.places,
        "audience": plan.audience,
        "is_listed": plan.is_listed,
        "fee_yen": plan.fee_yen,
        "typed_member_fee_yen": plan.member_price_yen,
    }


async def find_or_begin_series(plan: EventPlan) -> Series:
    """The series of this slug, or a new one with the title given."""
    known = await series_by_slug(plan.series)
    if known is not None:
        return known
    if not one_line(plan.series_title):
        raise Refused(_("Please give the new series a title."), "series_title")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", plan.series) or len(plan.series) > 60:
        raise Refused(
            _("The word for the address has small letters, digits and hyphens, such as hitori-cs."),
            "series_slug",
        )
    await execute(
        "INSERT INTO series (id, slug, title, description) VALUES ($1, $2, $3, '')"
        " ON CONFLICT DO NOTHING",
        new_id(),
        plan.series,
        one_line(plan.series_title),
    )
    return only(await series_by_slug(plan.series))


async def free_number(series: Series, wanted: int) -> int:
    """The number wanted, or the next one; refuses a number that an event of the series has."""
    following = await next_number(series)
    if not wanted:
        return following
    if await Event.exists().where((Event.series == series.id) & (Event.number == wanted)):
        raise Conflict(
            _("No. {number} of this series is there already. The next free one is {next}.").format(
                number=wanted, next=following
            ),
            "number",
        )
    return wanted
