"""Who is asking: a browser that has signed in, a program with a token, or somebody unknown."""

from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from community.members.tables import Member


class Held(NamedTuple):
    """A role that somebody holds: for one event, for a series, or without both everywhere."""

    role: str
    event: int | None = None
    series: UUID | None = None

    def covers(self, event: int | None, series: UUID | None) -> bool:
        """Whether the role counts at this event of this series."""
        if self.event is not None:
            return self.event == event
        return self.series is None or self.series == series


@dataclass(frozen=True)
class Visitor:
    """The one who asks; `program` is the name of its token and `scope` what that opens;
    a person's own program has the person as `member`, and a `token`.

    Without an account, `helper` is the name on the `door_link` by which somebody came in.

    `held` are all roles of this visitor, `here` those that count at the address asked for, and
    `by_role` says that one of them opens it, so that it need not be the visitor's own.
    `turns` says that the browser is due a new secret.
    """

    member: Member | None = None
    program: str = ""
    scope: str = ""
    token: UUID | None = None
    door_link: UUID | None = None
    helper: str = ""
    held: tuple[Held, ...] = ()
    here: frozenset[str] = frozenset()
    by_role: bool = False
    turns: bool = False

    @property
    def is_organiser(self) -> bool:
        """Whether this visitor organises the place of this address, or the whole community."""
        return "organiser" in self.here

    @property
    def name(self) -> str:
        """The name for a trace of what was done."""
        return str(self.member.name) if self.member else self.program or self.helper

    @property
    def actor(self) -> tuple[str, object]:
        """Kind and key of the one who acts, as the log of changes notes them."""
        if self.member:
            return ("person", self.member.id)
        if self.door_link:
            return ("door", self.door_link)
        return ("token", self.token) if self.token else ("stranger", "")

    def roles_at(self, event: int | None = None, series: UUID | None = None) -> frozenset[str]:
        """The roles that count there; without a place those for the whole community."""
        return frozenset(each.role for each in self.held if each.covers(event, series))


STRANGER = Visitor()
