"""The way out of the mails about a series that needs no sign-in (RFC 8058)."""

from community.patterns.tables import Follower
from community.signed import sign, signed_key


def stop_path(follower: Follower) -> str:
    """The address that stands in the mail."""
    return f"/following/stopping/{sign('follow stop', str(follower.id))}"


async def who_stops(token: str) -> Follower | None:
    """Whose mails it stops, with the series; None when they are stopped, or we did not make it."""
    follower = signed_key("follow stop", token)
    return await Follower.objects(Follower.series).get(Follower.id == follower)
