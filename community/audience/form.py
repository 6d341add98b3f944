"""What an organiser allows in a vote, as the form sends it."""

from community.audience.ballot import Limits
from community.outputs.form import Said, read_number


def read_limits(said: Said) -> Limits:
    """How many dots, and where; what is not ticked is not allowed."""
    return Limits(
        dots=read_number(said, "dots"),
        most_each=read_number(said, "most_each"),
        own_roundtable=bool(said.get("own_roundtable")),
        can_take_back=bool(said.get("can_take_back")),
    )
