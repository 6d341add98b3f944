"""Somebody who takes part, as we write them into a file."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from community.clock import in_zone
from community.platforms.means import Means
from community.platforms.platform import Platform
from community.registrations.standing import Standing


class Taker(NamedTuple):
    """One registration; `number` and `user` are those of the layout's platform, if it knows them.

    `more` are columns that no platform has.
    """

    number: str
    user: str
    name: str
    email: str
    company: str
    job_title: str
    slot: str
    standing: Standing
    registered_at: datetime
    came_at: datetime | None
    paid_yen: int
    more: Mapping[str, str]


def word_for(layout: Platform, standing: Standing) -> str:
    """The platform's word; who has applied or was offered a place waits; "" where it has none."""
    said = layout.said_of
    return said.get(standing) or (
        "" if standing == Standing.CANCELLED else said.get(Standing.WAITLISTED, "")
    )


def cells_of(layout: Platform, taker: Taker, zone: str) -> dict[str, str]:
    """What stands under each meaning; moments as the platform writes them."""
    came = taker.came_at
    known_by_user = Means.USER in layout.numbered_by
    return {
        **dict.fromkeys(Means, ""),
        Means.NUMBER: taker.number,
        Means.USER: taker.user or (taker.number if known_by_user else ""),
        Means.NAME: taker.name,
        Means.FIRST_NAME: taker.name,
        Means.EMAIL: taker.email,
        Means.COMPANY: taker.company,
        Means.JOB_TITLE: taker.job_title,
        Means.SLOT: taker.slot,
        Means.STATUS: word_for(layout, taker.standing),
        Means.PRESENT: layout.present[0] if came and layout.present else "",
        Means.PRESENT_AT: _moment(layout, came, zone) if came else "",
        Means.CHANGED_AT: _moment(layout, taker.registered_at, zone),
        Means.QUANTITY: "1",
        Means.GUESTS: "0",
        Means.PAID: str(taker.paid_yen) if taker.paid_yen else "",
        Means.CURRENCY: "JPY" if taker.paid_yen else "",
        "": "",
        **taker.more,
    }


def _moment(layout: Platform, at: datetime, zone: str) -> str:
    pattern = layout.moments[0] if layout.moments else "%Y-%m-%d %H:%M"
    return in_zone(at, layout.zone or zone).strftime(pattern)
