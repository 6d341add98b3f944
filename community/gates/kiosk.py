"""A tablet that checks people in by itself: it opens nothing else, until somebody types the PIN.

All that a tablet holds is one signed note: the link to the door it was set up with, and a keyed
hash of the PIN. The link is listed, ends and is taken back like any other link to the door.
"""

import hmac
from datetime import timedelta
from unicodedata import normalize
from uuid import UUID

from community.access.door import door_token, living_door_link
from community.access.end_sessions import end_session
from community.access.tables import DoorLink
from community.clock import now
from community.database import transaction
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.refusal import Refused
from community.roles.door_links import make_door_link
from community.secret import keyed_hash
from community.signed import sign, signed
from community.web.allowance import spend

STAYS = timedelta(hours=12)
MOST_TRIES = 5
PER = timedelta(minutes=15)


async def set_up(
    by: Visitor, event: Event, name: str, pin: str, session: str = ""
) -> tuple[DoorLink, str]:
    """The link that the tablet works with, and the note that it keeps instead of the session.

    That ends: on a tablet that is carried away it opens nothing.
    """
    typed = _pin(pin)
    if not (typed.isdecimal() and 4 <= len(typed) <= 8):
        raise Refused(_("Please choose a PIN of 4 to 8 digits."), "pin")
    async with transaction():
        link = await make_door_link(by, event.id, name, max(event.ends_at, now()) + STAYS)
        await end_session(session)
    return link, sign("kiosk", [door_token(link), _hash(link.id, typed)])


async def tablet_of(note: str) -> DoorLink | None:
    """The living link of a tablet's note."""
    token, _hashed = _read(note)
    return await living_door_link(token)


async def leave(link: DoorLink, note: str, pin: str) -> str:
    """The token by which the door's own pages open again. Refuses a wrong PIN, and too many."""
    await spend(f"kiosk:{link.id}", MOST_TRIES, PER)
    token, hashed = _read(note)
    if not hmac.compare_digest(hashed, _hash(link.id, _pin(pin))):
        raise Refused(_("This is not the PIN."), "pin")
    return token


def _pin(typed: str) -> str:
    return normalize("NFKC", typed).strip()


def _hash(link: UUID, pin: str) -> str:
    return keyed_hash(f"kiosk {link} {pin}")


def _read(note: str) -> tuple[str, str]:
    token, hashed = signed("kiosk", note) or ("", "")
    return token, hashed
