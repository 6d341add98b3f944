"""Keep where messages go: a new destination, or what has changed about one."""

from typing import Annotated, Any

import msgspec
from msgspec import Meta

from community.database import lock, transaction
from community.language import _
from community.language.line import one_line
from community.refusal import Refused
from community.webhooks.kinds import kinds
from community.webhooks.no_answer import NoAnswer
from community.webhooks.place import read_place
from community.webhooks.resolve import Ask, addresses_of, look_up
from community.webhooks.secret import new_secret, sealed
from community.webhooks.tables import Destination, Failure


class Wish(msgspec.Struct):
    """What somebody asks of a destination; `kinds` are those of kinds.py."""

    name: Annotated[str, Meta(examples=["CRM"])] = ""
    url: Annotated[str, Meta(examples=["https://example.com/hooks"])] = ""
    kinds: Annotated[list[str], Meta(examples=[["registration.confirmed"]])] = []


async def add(wish: Wish, ask: Ask = look_up) -> tuple[Destination, str]:
    """The new destination, and its secret, which is shown this once."""
    values = await _checked(wish, ask)
    secret = new_secret()
    async with transaction():
        destination = Destination(secret=sealed(secret), **values)
        await destination.save()
    return destination, secret


async def change(destination: Destination, wish: Wish, ask: Ask = look_up) -> Destination:
    """The destination as it is wished; its secret stays."""
    values = await _checked(wish, ask)
    async with transaction():
        destination = await lock(destination)
        for name, value in values.items():
            setattr(destination, name, value)
        await destination.save()
    return destination


async def remove(destination: Destination) -> None:
    """Forget the destination and everything that was sent there."""
    async with transaction():
        await Destination.delete().where(Destination.id == destination.id)


async def _checked(wish: Wish, ask: Ask) -> dict[str, Any]:
    """The columns; refuses no name, an address we do not send to, and kinds we do not know."""
    name, url = one_line(wish.name), wish.url.strip()
    if not 1 <= len(name) <= 80:
        raise Refused(_("Please give it a name of up to 80 letters."), "name")
    place = read_place(url)
    if not wish.kinds or set(wish.kinds) - set(kinds()):
        raise Refused(_("Please choose at least one kind of message from the list."), "kinds")
    try:
        await addresses_of(place, ask)
    except NoAnswer as none:
        raise Refused(_why(none), "url") from none
    return {"name": name, "url": url, "kinds": [each for each in kinds() if each in wish.kinds]}


def _why(none: NoAnswer) -> str:
    if none.failure == Failure.INSIDE:
        return _(
            "This address lies inside the network of this server. We send only to the outside."
        )
    return _("We do not find this host. Please look at the address again.")
