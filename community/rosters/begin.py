"""A registration as a roster begins it."""

import json

from community.clock import now
from community.database.many import another
from community.members.tables import Member
from community.places.tables import PlaceKind
from community.platforms.platform import Platform
from community.platforms.row import Row
from community.prices.membership import membership_of
from community.prices.price import Line, Price, to_json
from community.prices.terms import NO_TERMS, Terms, terms_to_json
from community.prices.work_out import work_out
from community.registrations.tables import Registration, Source
from community.tickets.ticket import new_serial


def begin(kind: PlaceKind, platform: Platform, member: Member, row: Row) -> Registration:
    """The registration this row becomes, at the fee of today and without a turn as yet.

    Who has paid there owes nothing here, whatever becomes of a membership. Benefits other than the
    members’ are for those who register here.
    """
    terms = Terms(kind.fee_yen, kind.member_fee_yen)
    promised = work_out(terms, membership_of(member))
    if row.has_paid and promised.fee_yen:
        paid = Line(platform.name, -promised.fee_yen, row.paid)
        promised, terms = Price((*promised.lines, paid)), NO_TERMS
    at = row.changed_at or now()
    return another(
        _BLANK,
        event=kind.event,
        member=member.id,
        kind=kind.id,
        standing=row.standing,
        fee_yen=promised.fee_yen,
        price_lines=to_json(promised),
        price_terms=terms_to_json(terms),
        ticket_serial=new_serial(),
        answers=json.dumps(row.answers, ensure_ascii=False),
        source=Source.ROSTER,
        registered_at=at,
        cancelled_at=at if row.is_cancelled else None,
    )


_BLANK = Registration(_ignore_missing=True)
