"""The ways to pay for an evening, as everybody may read them before they register."""

from collections.abc import Iterable

from community.language import _
from community.payments.provider import is_set_up
from community.payments.tables import Terms
from community.places.tables import PlaceKind


def ways_to_pay(terms: Terms, kinds: Iterable[PlaceKind]) -> list[str]:
    """A sentence for each, none where nothing costs anything."""
    ahead = _paid_ahead(list(kinds))
    if not ahead:
        return []
    ways = {
        _("At the door."): False in ahead,
        _(
            "Online, on the page of Stripe: by card and, where it offers them, at a convenience"
            " store or by PayPay."
        ): is_set_up() and (terms.pays_online or True in ahead),
        _("By bank transfer: the account stands on the ticket, under “Payment”."): bool(
            terms.transfer_to
        ),
        _("A place that is paid ahead is not paid at the door."): len(ahead) == 2,
    }
    return [sentence for sentence, is_there in ways.items() if is_there]


def _paid_ahead(kinds: list[PlaceKind]) -> set[bool]:
    """Whether what costs something is paid ahead; what is taken in addition is as the place is."""
    adds = any(kind.is_beside and kind.costs_something for kind in kinds)
    own = [kind for kind in kinds if not kind.is_beside]
    return {bool(kind.pays_ahead) for kind in own if adds or kind.costs_something}
