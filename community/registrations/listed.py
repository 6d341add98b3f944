"""A registration as one of a list that a program reads."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.events.tables import Event
from community.members.tables import Member
from community.prices.answers import LineAnswer
from community.prices.price import lines_of
from community.registrations.tables import Registration


class Listed(msgspec.Struct):
    """One registration of a list, with its person; the ticket's text is in no list."""

    id: UUID
    event: str
    member: UUID
    name: str
    company: str
    email: str | None
    standing: str
    kind: UUID
    turn: int
    fee_yen: int
    price_lines: list[LineAnswer]
    discount_code: str
    is_host: bool
    is_first_time: bool
    source: str
    registered_at: datetime
    cancelled_at: datetime | None

    @classmethod
    def of(cls, registration: Registration, event: Event, member: Member) -> "Listed":
        """A registration that was read with its person."""
        own = {name: getattr(registration, name) for name in _SAME}
        person = {name: getattr(member, name) for name in ("name", "company", "email")}
        lines = [LineAnswer.of(each) for each in lines_of(registration.price_lines)]
        return cls(event=event.slug, member=member.id, price_lines=lines, **own, **person)


_SAME = tuple(
    name
    for name in Listed.__struct_fields__
    if name not in {"event", "member", "name", "company", "email", "price_lines"}
)
