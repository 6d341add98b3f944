"""Who is asking: a browser that has signed in, a program with a token, or somebody unknown."""

from dataclasses import dataclass

from community.clock import now
from community.database import fetch_one
from community.members.secret import hashed
from community.members.tables import ApiToken, Member


@dataclass(frozen=True)
class Visitor:
    """The one who asks; `token` is set when it is a program."""

    member: Member | None = None
    token: ApiToken | None = None

    @property
    def is_organiser(self) -> bool:
        """Whether this visitor runs the community."""
        if self.token is not None:
            return bool(self.token.scope == "organiser")
        return self.member is not None and bool(self.member.is_organiser)

    @property
    def name(self) -> str:
        """The name for a trace of what was done."""
        named = self.member or self.token
        return str(named.name) if named else ""


STRANGER = Visitor()


async def visitor_of_session(session: str) -> Visitor:
    """The visitor whose browser holds this secret; a stranger when it is unknown or over."""
    found = await fetch_one(
        "SELECT member FROM session WHERE token_hash = $1 AND expires_at > $2",
        hashed(session),
        now(),
    )
    if found is None:
        return STRANGER
    return Visitor(member=await Member.objects().get(Member.id == found["member"]))


async def visitor_of_token(secret: str) -> Visitor:
    """The program that holds this token; a stranger when it is unknown or taken back."""
    token = await ApiToken.objects().get(
        (ApiToken.token_hash == hashed(secret)) & ApiToken.revoked_at.is_null()
    )
    return Visitor(token=token) if token else STRANGER
