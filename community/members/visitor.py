"""Who is asking: a browser that has signed in, a program with a token, or somebody unknown."""

from dataclasses import dataclass

from community.members.tables import Member


@dataclass(frozen=True)
class Visitor:
    """The one who asks; `program` is the name of its token and `scope` what that opens."""

    member: Member | None = None
    program: str = ""
    scope: str = ""

    @property
    def is_organiser(self) -> bool:
        """Whether this visitor runs the community."""
        if self.program:
            return self.scope == "organiser"
        return self.member is not None and bool(self.member.is_organiser)

    @property
    def name(self) -> str:
        """The name for a trace of what was done."""
        return str(self.member.name) if self.member else self.program


STRANGER = Visitor()
