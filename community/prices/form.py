"""The forms of this room: every field as it was typed."""

import msgspec


class RulesForm(msgspec.Struct):
    """The rules of a price; a benefit whose first field is empty is none."""

    member_off: str = ""
    early_off: str = ""
    early_until: str = ""
    early_first: str = ""
    contributor_off: str = ""
    contributor_last_events: str = ""
    group_off: str = ""
    group_from_people: str = ""
    combine: str = "best_and_code"
    order_1: str = "member"
    order_2: str = "early"
    order_3: str = "contributor"
    order_4: str = "group"
    order_5: str = "code"


class CodeForm(msgspec.Struct):
    """A discount code as the organiser offers it; `amount_yen` takes 500 as well as 10%."""

    code: str = ""
    amount_yen: str = ""
    uses_allowed: str = ""
    valid_from: str = ""
    valid_until: str = ""
    only_for: str = "everybody"
    addresses: str = ""
    kinds: list[str] | str = []
