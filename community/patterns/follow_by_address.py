"""Follow a series by an address alone: nothing is kept before its owner says yes in a mail."""

from datetime import datetime, timedelta
from uuid import UUID

from community.clock import now
from community.database import execute, new_id, only, transaction
from community.events.tables import Series
from community.language import _, language
from community.members.address import read_address
from community.members.find import by_address
from community.outbox.queue import To, queue
from community.patterns.follow import follow
from community.patterns.tables import Follower
from community.refusal import Refused
from community.secret import keyed_hash
from community.signed import sign, signed
from community.web.allowance import spend

LASTS = timedelta(days=7)
A_DAY = timedelta(days=1)


class LinkEnded(Refused):
    """The link in the mail was made too long ago."""

    status = 410


async def ask_to_follow(series: Series, email: str, network: str) -> None:
    """Mail the address a link that follows; the same happens whether we know it or not.

    Refuses more than ten mails a day from one network; one address gets three a day at most.
    """
    address = read_address(email)
    await spend(f"following from {network}", 10, A_DAY)
    await spend(f"following by {address}", 3, A_DAY)
    until = now() + LASTS
    token = sign("follow", [str(series.id), address, language(), until.isoformat()])
    cause = f"follow:{series.id}:{keyed_hash(address)}:{now().isoformat()}"
    to = To(address, "", language())
    await queue(to, cause, "patterns/mail_confirm.md", series=series, token=token)


async def wish_of(token: str) -> tuple[Series, str, str] | None:
    """Series, address and language of the link in a mail; None when we did not make it."""
    if (told := signed("follow", token)) is None:
        return None
    series_id, address, spoken, until = told
    if datetime.fromisoformat(until) < now():
        raise LinkEnded(_("This link has ended. Please ask for a new one on the series' page."))
    series = await Series.objects().get(Series.id == UUID(series_id))
    return (series, address, spoken) if series else None


async def confirm(series: Series, address: str, spoken: str) -> Follower:
    """Whoever reads the address follows: as the person we know by it, or as an address alone."""
    async with transaction():
        member = await by_address(address)
        if member is not None:
            return await follow(series, member)
        await execute(_FOLLOW, new_id(), series.id, address, spoken, now())
        same = (Follower.series == series.id) & (Follower.email == address)
        found = only(await Follower.objects().get(same))
    return found  # noqa: RET504 - a return inside the block is none to mypy


_FOLLOW = """
    INSERT INTO follower (id, series, email, language, since) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT DO NOTHING
"""
