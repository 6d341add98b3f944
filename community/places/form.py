"""The form of a kind of place: every field as it was typed."""

import msgspec

from community.events.kind_plan import ForWhom, Priority, Promotion, Way


class KindForm(msgspec.Struct):
    """What stands in the fields."""

    name: str = ""
    capacity: str = ""
    fee_yen: str = ""
    member_fee_yen: str = ""
    tax_percent: str = "10"
    for_whom: str = ForWhom.EVERYBODY
    tier: str = ""
    opens_at: str = ""
    closes_at: str = ""
    way: str = Way.FIRST_COME
    first_come_places: str = ""
    draw_at: str = ""
    promotion: str = Promotion.BY_ORDER
    priority: str = Priority.NOBODY
    asks_first: str = ""
    is_beside: str = ""
    pays_ahead: str = ""
    offer_hours: str = "24"
