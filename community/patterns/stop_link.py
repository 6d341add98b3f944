"""The way out of the mails about a series that needs no sign-in (RFC 8058)."""

from uuid import UUID

from itsdangerous import BadSignature

from community.keys import signer
from community.patterns.tables import Follower


def stop_path(follower: Follower) -> str:
    """The address that stands in the mail."""
    return f"/following/stopping/{signer('follow stop').dumps(str(follower.id))}"


async def who_stops(token: str) -> Follower | None:
    """Whose mails it stops, with the series; None when they are stopped, or we did not make it."""
    try:
        follower = UUID(signer("follow stop").loads(token))
    except (BadSignature, ValueError, TypeError):
        return None
    return await Follower.objects(Follower.series).get(Follower.id == follower)
