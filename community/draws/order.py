"""Who comes first in a draw. It knows no database."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from community.events.kind_plan import Way
from community.places.lot import in_order_of_lots
from community.registrations.tables import Registration


@dataclass(frozen=True)
class Order:
    """Everybody who applied: those chosen, those in the draw, and those it is not for."""

    chosen: list[Registration]
    drawn: list[Registration]
    passed: list[Registration]

    @property
    def all(self) -> list[Registration]:
        """The order in which they get a place or a turn."""
        return [*self.chosen, *self.drawn, *self.passed]


def order_of(
    applied: Sequence[Registration], passed: Collection[UUID], way: str, seed: str
) -> Order:
    """Whoever was nominated first, then by lot, or without a lottery by their turns."""
    may_come = [each for each in applied if each.id not in passed]
    chosen = [each for each in may_come if each.is_nominated]
    others = {each.turn: each for each in may_come if not each.is_nominated}
    turns = in_order_of_lots(seed, others) if way == Way.LOTTERY else sorted(others)
    return Order(
        sorted(chosen, key=lambda each: each.nominated_at),
        [others[turn] for turn in turns],
        [each for each in applied if each.id in passed],
    )
