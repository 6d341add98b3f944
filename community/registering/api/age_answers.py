"""What is said about somebody's age along with a registration, where the community asks."""

from typing import Annotated, Literal
from uuid import UUID

import msgspec
from msgspec import Meta

from community.members.age import Age, read_age
from community.registrations.tables import Registration
from community.registrations.under_age import mark

Shown = Annotated[
    int | None, Meta(description="What the place may cost at most: the price that was shown.")
]
ShownBeside = Annotated[
    dict[UUID, int],
    Meta(description="The same for each kind of place named in `beside`, by its id."),
]


class AgeAnswers(msgspec.Struct):
    """Nothing unless the community asks for an age or a guardian; then as on the page."""

    old_enough: bool = False
    age_band: Literal["", "adult", "minor"] = ""
    guardian: str = ""
    guardian_agrees: bool = False

    def read(self) -> Age:
        """What was said; refuses what the page would refuse."""
        return read_age(msgspec.structs.asdict(self))


async def marked(registration: Registration, age: Age) -> Registration:
    """The registration, with the mark of a minor if it is one's."""
    return await mark(registration, age) if age.is_minor else registration
