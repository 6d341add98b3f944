"""What holds for everybody at an event, as it is kept, copied and told to programs."""

from typing import Annotated

import msgspec
from msgspec import Meta

from community.floor.letters import number
from community.members.company import same_name
from community.mixing.levels import Levels
from community.mixing.sizes import FEWEST, MOST
from community.mixing.wishes import LARGEST, SMALLEST, Rivals, Wishes

Size = Annotated[int, Meta(ge=FEWEST, le=MOST)]
Letter = Annotated[str, Meta(pattern="^[A-Z]{1,2}$")]
Company = Annotated[str, Meta(min_length=1, max_length=120)]


class Mix(msgspec.Struct, frozen=True):
    """Sizes of roundtables, those that are closed or keep chairs free, companies, and the mix.

    Companies of a list in `rivals` never share a roundtable.
    """

    size: Size = 5
    smallest: Size = SMALLEST
    largest: Size = LARGEST
    colleagues_apart: bool = True
    closed: Annotated[tuple[Letter, ...], Meta(max_length=50)] = ()
    reserved: dict[Letter, Annotated[int, Meta(ge=1, le=MOST - FEWEST)]] = {}
    rivals: Annotated[
        tuple[Annotated[tuple[Company, ...], Meta(min_length=2, max_length=50)], ...],
        Meta(max_length=20),
    ] = ()
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
