"""What holds for everybody at an event, as it is kept, copied and told to programs."""

from typing import Annotated

import msgspec
from msgspec import Meta

from community.floor.letters import number
from community.members.company import same_name
from community.wishes.levels import Levels
from community.wishes.sizes import FEWEST, MOST
from community.wishes.wishes import LARGEST, SMALLEST, Rivals, Wishes

Size = Annotated[int, Meta(ge=FEWEST, le=MOST)]


class Mix(msgspec.Struct, frozen=True):
    """Sizes of roundtables, those that are closed or keep chairs free, companies, and the mix.

    Roundtables go by their letters. Companies of a list in `rivals` never share one.
    """

    size: Size = 5
    smallest: Size = SMALLEST
    largest: Size = LARGEST
    colleagues_apart: bool = True
    closed: list[str] = []
    reserved: dict[str, int] = {}
    rivals: list[list[str]] = []
    levels: Levels = Levels()

    def wishes(self) -> Wishes:
        """The same in numbers, with nobody spoken of by name yet."""
        return Wishes(
            size=self.size,
            smallest=self.smallest,
            largest=self.largest,
            closed=frozenset(map(number, self.closed)),
            reserved={number(letter): chairs for letter, chairs in self.reserved.items()},
            colleagues_apart=self.colleagues_apart,
            rivals=tuple(Rivals(frozenset(map(same_name, each))) for each in self.rivals),
            levels=self.levels,
        )
