"""The links by which a guest answers, without signing in; only their hashes are kept."""

from community.commentary.tables import GuestAsking, GuestLink
from community.secret import hashed, new_secret


async def make_link(asking: GuestAsking) -> str:
    """The path of one more link; those that were made before go on working."""
    secret = new_secret()
    await GuestLink(token_hash=hashed(secret), asking=asking.id).save()
    return f"/approvals/{secret}"


async def asking_of(secret: str) -> GuestAsking | None:
    """What a link asks, with event and guest; None when we did not make it, or it has gone."""
    link = await GuestLink.objects().get(GuestLink.token_hash == hashed(secret))
    if link is None:
        return None
    both = GuestAsking.objects(GuestAsking.event, GuestAsking.guest)
    return await both.get(GuestAsking.id == link.asking)
