"""What a field of an item holds, whether the phone asks for it or a host fills it in later."""

import json

from piccolo.columns import Column

from community.outputs.later import LATER
from community.outputs.tables import Item


def later_of(item: Item) -> dict[str, str]:
    """The later fields that were ever written."""
    later: dict[str, str] = json.loads(item.later)
    return later


def held(item: Item, field: str) -> str:
    """The text that stands in the field now."""
    return later_of(item).get(field, "") if field in LATER else str(getattr(item, field))


def hold(item: Item, field: str, value: str) -> Column:
    """The column that has changed, now that the field holds this text."""
    if field in LATER:
        item.later = json.dumps({**later_of(item), field: value}, ensure_ascii=False)
        return Item.later
    setattr(item, field, value)
    column: Column = getattr(Item, field)
    return column
