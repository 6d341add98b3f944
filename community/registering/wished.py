"""Can this be wished? Asked before anybody is looked at, so that the answer tells of nobody."""

from collections.abc import Sequence

from community.events.kind_plan import ForWhom
from community.language import _
from community.openings.may_take import Facts, may_take
from community.places.tables import PlaceKind
from community.prices.code_kinds import refuse_other_kinds
from community.prices.codes import Codes
from community.refusal import Conflict, Refused
from community.registering.wish import Wish
from community.registrations.tables import Source


def refuse_unless_it_fits(
    wish: Wish, kinds: Sequence[PlaceKind], codes: Codes, by_address: bool
) -> None:
    """Refuse what is closed, or not for everybody, beside a place that a stranger asks for, and a
    code that is for none of the kinds of place that are wished for."""
    is_by_organiser = by_address and wish.source == Source.API
    for kind in () if is_by_organiser else wish.beside:
        _refuse_unless_offered(kind, by_address)
    chosen = [wish.kind or kinds[0], *wish.beside]
    refuse_other_kinds(codes, wish.discount_code, chosen, kinds)


def refuse_what_is_for_others(wish: Wish, facts: Facts) -> None:
    """Refuse, to themselves, somebody whom something beside the place is not for."""
    for kind in wish.beside:
        if not may_take(kind.for_whom, kind.tier, facts):
            raise Refused(_("“{name}” is not for you.").format(name=kind.called), "beside")


def _refuse_unless_offered(kind: PlaceKind, by_address: bool) -> None:
    if kind.is_yet_to_open or kind.is_closed:
        sentence = _("Registration for “{name}” is closed.")
        raise Conflict(sentence.format(name=kind.called), "beside")
    if by_address and kind.for_whom != ForWhom.EVERYBODY:
        sentence = _("Please sign in first: “{name}” is not for everybody.")
        raise Refused(sentence.format(name=kind.called), "beside")
