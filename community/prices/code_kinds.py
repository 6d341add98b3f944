"""Discount codes that are for certain kinds of place only."""

from collections.abc import Collection, Iterable
from uuid import UUID

from community.events.tables import Event
from community.language import _
from community.places.kinds import kinds_of
from community.places.tables import PlaceKind
from community.prices.codes import FIELD, Codes, plain
from community.refusal import Refused


async def known_kinds(event: Event, wanted: Collection[UUID]) -> list[UUID]:
    """The kinds, each once, in the event's order; refuses one that the event does not have."""
    kinds = [kind.id for kind in await kinds_of(event)] if wanted else []
    if not set(wanted) <= set(kinds):
        raise Refused(_("Please choose a kind of place."), "kinds")
    return [each for each in kinds if each in wanted]


def refuse_other_kinds(
    codes: Codes, typed: str, chosen: Iterable[PlaceKind], kinds: Iterable[PlaceKind]
) -> None:
    """Refuse a code that is for none of the kinds somebody chose, naming those it is for.

    One that nobody knows is refused where it is used.
    """
    code = codes.known.get(plain(typed))
    if code is None or not code["kinds"] or {each.id for each in chosen} & set(code["kinds"]):
        return
    named = names_of(code["kinds"], kinds)
    raise Refused(_("This discount code is only for: {kinds}.").format(kinds=named), FIELD)


def names_of(wanted: Collection[UUID], kinds: Iterable[PlaceKind]) -> str:
    """The names of those that are wanted; one that has been taken away is a dash."""
    return " · ".join(kind.called for kind in kinds if kind.id in wanted) or "–"
