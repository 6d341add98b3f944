"""Groups that fit together to first weeks of a turn, tried one after the other."""

from random import Random

from community.seating.golfers.blocks import Block
from community.seating.golfers.weeks import Weeks


class Fitting:
    """The search for blocks that hold everybody once a week, and every kind of pair once."""

    def __init__(self, given: list[Block], people: int, firsts: int, random: Random) -> None:
        self.random, self.firsts, self.left = random, firsts, 0
        self.given = {
            who: [block for block in given if block.bits >> who & 1]
            for who in range(firsts * people)
        }

    def fit(self, tries: int) -> Weeks:
        """The first weeks; none if they were not found in so many tries."""
        self.left = tries
        found = self._fill(self.given) or []
        return [
            [group for block in found if block.week == week for group in block.groups]
            for week in range(self.firsts if found else 0)
        ]

    def _fill(self, open_: dict[int, list[Block]]) -> list[Block] | None:
        """Blocks for those who have no group yet; whoever has the fewest is served first."""
        if not open_:
            return []
        choices = min(open_.values(), key=len)
        self.random.shuffle(choices)
        for block in choices:
            self.left -= 1
            if self.left < 0:
                return None
            rest = self._fill(_without(block, open_))
            if rest is not None:
                return [block, *rest]
        return None


def _without(block: Block, open_: dict[int, list[Block]]) -> dict[int, list[Block]]:
    return {
        who: [other for other in others if not other.bits & block.bits]
        for who, others in open_.items()
        if not block.bits >> who & 1
    }
