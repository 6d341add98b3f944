"""What the mix of a seating costs as a whole, in the planner's points."""

from collections.abc import Sequence
from itertools import combinations

from community.flaws.figures import Figures
from community.flaws.person import Arrangement, Person
from community.flaws.price import REPEAT, mixing
from community.wishes.wishes import Wishes


def mix_points(
    people: Sequence[Person], rounds: Arrangement, figures: Figures, wishes: Wishes
) -> int:
    """Points for what people at one roundtable have in common, and for meeting again.

    Rules are not in it: they are kept or broken, and counted one by one.
    """
    by_key = {person.key: person for person in people}
    circles = [[by_key[key] for key in circle if key in by_key] for row in rounds for circle in row]
    alike = sum(mixing(a, b, wishes.levels) for here in circles for a, b in combinations(here, 2))
    return alike + wishes.levels.new_tonight.of(REPEAT) * figures.repeats
