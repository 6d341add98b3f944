"""What became of draws: numbers alone, so that it can be published and outlives whoever leaves."""

from piccolo.columns import JSONB, UUID, ForeignKey, Integer, Timestamptz
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.places.tables import PlaceKind


class Draw(Table):
    """One draw: how many places were given by lot, and who drew, in the order of their lots."""

    id = UUID(primary_key=True, default=new_id)
    kind = ForeignKey(PlaceKind, null=False, unique=True, on_delete=OnDelete.cascade)
    places = Integer(default=0)
    numbers = JSONB(default="[]", help_text="numbers of those who drew, the smallest lot first")
    sizes = JSONB(default="[]", help_text="how many people each number stands for; empty: one")
    room = Integer(null=True, default=None, help_text="for people without a place; null: places")
    in_room = JSONB(default="[]", help_text="how many of each number need room; empty: all")
    drawn_at = Timestamptz(default=now)


ALL: list[type[Table]] = [Draw]
