"""What programs wish for a seating."""

from typing import Annotated

import msgspec
from msgspec import Meta

from community.plannings.to_plan import MOST_SEEDS
from community.roundtables.rounds import MOST_ROUNDS
from community.wishes.sizes import MOST


class SeatingWish(msgspec.Struct):
    """How many rounds, and how many people should sit together.

    The same people and seed give the same chairs; seed 0 takes the last one again, size 0 the
    one that was wished.
    """

    rounds: Annotated[int, Meta(ge=1, le=MOST_ROUNDS)] = 2
    size: Annotated[int, Meta(ge=0, le=MOST)] = 0
    seed: Annotated[int, Meta(ge=0, le=MOST_SEEDS)] = 0
