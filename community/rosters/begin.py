"""A registration as a roster begins it."""

import json

from community.clock import now
from community.events.tables import Event
from community.members.tables import Member
from community.places.tables import PlaceKind
from community.prices.price import price, to_json
from community.registrations.tables import Registration, Source
from community.registrations.ticket import new_serial
from community.rosters.roster import Row


def begin(event: Event, kind: PlaceKind, member: Member, row: Row) -> Registration:
    """The registration this row becomes, at the price of today and without a turn as yet."""
    promised = price(kind.fee_yen, kind.member_fee_yen, member.has_member_price)
    at = row.changed_at or now()
    return Registration(
        event=event.id,
        member=member.id,
        kind=kind.id,
        standing=row.standing,
        fee_yen=promised.fee_yen,
        price_lines=to_json(promised),
        ticket_serial=new_serial(),
        answers=json.dumps(row.answers, ensure_ascii=False),
        external_no=row.number[:80],
        source=Source.ROSTER,
        registered_at=at,
        cancelled_at=at if row.is_cancelled else None,
    )
