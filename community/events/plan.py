"""What an organiser wants an event to be: the shape that form and API are read into."""

from datetime import datetime

import msgspec

from community.events.audience import Audience
from community.events.kind_plan import KindPlan
from community.events.tables import Role
from community.events.typed_fee import first_named


class PersonPlan(msgspec.Struct, frozen=True):
    """Somebody who is named on the event's page, with title and company as of that evening."""

    name: str
    role: Role = Role.GUEST
    title: str = ""
    company: str = ""
    email: str = ""


class PartPlan(msgspec.Struct, frozen=True):
    """One line of the agenda that is not a discussion round."""

    starts_at: datetime
    title: str
    note: str = ""


class RoundPlan(msgspec.Struct, frozen=True):
    """A discussion round; with `starts_at` it stands in the agenda too.

    `steps` such as "1-2-4" are minutes alone, in pairs and in fours, before all go on together.
    """

    title: str
    prompts: tuple[str, ...] = ()
    minutes: int = 20
    starts_at: datetime | None = None
    builds_on_previous: bool = False
    steps: str = ""


class EventPlan(msgspec.Struct, frozen=True):
    """A whole event. `series` is the slug of a series; one that is not there yet needs a title.

    Number 0 asks for the next number. A moment without an offset is wall-clock time in `zone`.
    `places` is the room; a new event that names no kinds of place has one, with these fees.
    `typed_member_fee_yen`: the same as `member_fee_yen`, and also said while a rule holds.
    """

    title: str
    starts_at: datetime
    ends_at: datetime
    places: int
    series: str = ""
    series_title: str = ""
    number: int = 0
    zone: str = "Asia/Tokyo"
    concept: str = ""
    for_whom: str = ""
    not_for_whom: str = ""
    venue_name: str = ""
    venue_address: str = ""
    online_url: str = ""
    fee_yen: int = 0
    member_fee_yen: int | None = None
    typed_member_fee_yen: int | None = None
    networking: str = ""
    is_recorded: bool = False
    audience: Audience = Audience.EVERYBODY
    is_listed: bool = False
    people: tuple[PersonPlan, ...] = ()
    agenda: tuple[PartPlan, ...] = ()
    rounds: tuple[RoundPlan, ...] = ()
    kinds: tuple[KindPlan, ...] = ()

    @property
    def member_price_yen(self) -> int:
        """The members' fee; when none is named it is the fee."""
        return first_named(self.typed_member_fee_yen, self.member_fee_yen, self.fee_yen)
