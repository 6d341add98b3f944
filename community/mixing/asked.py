"""A wish as it comes from a form or a program."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Kind = Literal["together", "apart", "party", "pin", "rivals", "closed", "reserved"]


class Asked(msgspec.Struct):
    """What shall hold. `one` and `other` are registrations; round 0 is every round.

    together and apart need both people, party the id of a group that registered together,
    pin one and a roundtable, rivals companies, closed a
    roundtable, reserved a roundtable and how many chairs.
    """

    kind: Kind
    one: Annotated[str, Meta(max_length=200)] = ""
    other: Annotated[str, Meta(max_length=200)] = ""
    roundtable: Annotated[str, Meta(max_length=3)] = ""
    round: Annotated[int, Meta(ge=0, le=99)] = 0
    companies: Annotated[list[str], Meta(max_length=50)] = []
    chairs: Annotated[int, Meta(ge=0, le=5)] = 0
