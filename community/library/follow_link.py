"""The links in mails by which a theme is followed, and no longer, without signing in."""

from datetime import datetime, timedelta
from uuid import UUID

from community.clock import now
from community.language import _, language
from community.library.found import Found
from community.library.tables import ThemeFollower
from community.members.address import read_address
from community.outbox.queue import To, queue
from community.refusal import Refused
from community.secret import keyed_hash
from community.signed import sign, signed, signed_key
from community.web.allowance import spend

LASTS, A_DAY = timedelta(days=7), timedelta(days=1)


class ThemeLinkEnded(Refused):
    """The link in the mail was made too long ago."""

    status = 410


async def ask_to_follow(line: Found, email: str, network: str) -> None:
    """Mail the address a link that follows; the same happens whether we know it or not.

    Refuses more than ten mails a day from one network; one address gets three a day at most.
    """
    address = read_address(email)
    await spend(f"following from {network}", 10, A_DAY)
    await spend(f"following by {address}", 3, A_DAY)
    until = (now() + LASTS).isoformat()
    token = sign("follow theme", [str(line.id), address, language(), until])
    cause = f"follow-theme:{line.id}:{keyed_hash(address)}:{now().isoformat()}"
    to = To(address, "", language())
    await queue(to, cause, "library/mail_confirm.md", line=line, token=token)


def wish_in(token: str) -> tuple[UUID, str, str] | None:
    """Line, address and language of the link in a mail; None when we did not make it."""
    if (told := signed("follow theme", token)) is None:
        return None
    line, address, spoken, until = told
    if datetime.fromisoformat(until) < now():
        raise ThemeLinkEnded(
            _("This link has ended. Please ask for a new one on the theme’s page.")
        )
    return UUID(line), address, spoken


def stop_path(follower: ThemeFollower) -> str:
    """The address that stands in every mail, and needs no sign-in (RFC 8058)."""
    return f"/library/following/stopping/{sign('stop theme', str(follower.id))}"


async def who_stops(token: str) -> ThemeFollower | None:
    """Whose mails it stops; None when they are stopped, or we did not make it."""
    follower = signed_key("stop theme", token)
    return await ThemeFollower.objects(ThemeFollower.line).get(ThemeFollower.id == follower)
