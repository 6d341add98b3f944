"""What roles are called, and what each opens, in the language being spoken."""

from collections.abc import Callable

from community.access.tables import Name
from community.language import _

NAMES: dict[str, Callable[[], str]] = {
    Name.OWNER: lambda: _("Owner"),
    Name.ORGANISER: lambda: _("Organiser"),
    Name.HOST: lambda: _("Host"),
    Name.DOOR: lambda: _("Door"),
    Name.EDITOR: lambda: _("Editor"),
}
OPENS: dict[str, Callable[[], str]] = {
    Name.OWNER: lambda: _("Everything, and says who organises"),
    Name.ORGANISER: lambda: _("Everything there is to organise"),
    Name.HOST: lambda: _("Seating, rounds, sheets and the projector"),
    Name.DOOR: lambda: _("Check-ins and the door list"),
    Name.EDITOR: lambda: _("Themes, comments and the report"),
}


def role_name(role: str) -> str:
    """The role as people say it."""
    return NAMES[role]()


def to_choose(may_make_organisers: bool, is_everywhere: bool) -> list[tuple[str, str]]:
    """The roles somebody may grant at a place, each with what it opens."""
    left_out = set() if is_everywhere else {Name.OWNER}
    if not may_make_organisers:
        left_out = {Name.OWNER, Name.ORGANISER}
    return [(name, f"{NAMES[name]()} · {OPENS[name]()}") for name in Name if name not in left_out]
