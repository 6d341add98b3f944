"""The address in the mail by which somebody tells how it went, without signing in."""

from uuid import UUID

from community.signed import sign, signed_key
from community.tries.tables import Trial


def path_of(trial_id: UUID) -> str:
    """The address; it opens this one thing, for as long as it is there."""
    return f"/what-happened/{sign('trial', trial_id.hex)}"


async def trial_behind(token: str) -> Trial | None:
    """What was taken home; None when we did not make the token or it was left behind."""
    return await Trial.objects().get(Trial.id == signed_key("trial", token))
