"""How money moved, as the log tells it."""

from collections.abc import Callable

from community.language import _

SAID: dict[str, dict[str, Callable[[], str]]] = {
    "checkout.step": {
        "begun": lambda: _("begun"),
        "open": lambda: _("open"),
        "pending": lambda: _("waits for the money"),
        "failed": lambda: _("failed"),
        "expired": lambda: _("Ended"),
        "paid": lambda: _("Paid"),
    },
    "combine": {
        "best_and_code": lambda: _("the best, and a code"),
        "best": lambda: _("the best alone"),
        "in_order": lambda: _("all, one after the other"),
    },
    "order": {
        "member": lambda: _("Member"),
        "early": lambda: _("Early"),
        "contributor": lambda: _("contributor"),
        "group": lambda: _("group"),
        "code": lambda: _("code"),
    },
    "destination.off_because": {
        "by_hand": lambda: _("It was turned off by hand."),
        "gone": lambda: _("It answered that it is gone for good (410)."),
        "failing": lambda: _("It took no message for days, so we stopped trying."),
        "unreadable": lambda: _(
            "The key of this installation has changed. Please make a new secret."
        ),
    },
    "movement.category": {
        "charge": lambda: _("Paid"),
        "refund": lambda: _("Given back"),
        "refund_failure": lambda: _("failed"),
        "dispute": lambda: _("Taken back by the bank"),
        "dispute_reversal": lambda: _("Won back from the bank"),
    },
    "payment.kind": {
        "paid": lambda: _("Paid"),
        "given_back": lambda: _("Given back"),
        "correction": lambda: _("Taken back as a mistake"),
        "disputed": lambda: _("Taken back by the bank"),
        "won_back": lambda: _("Won back from the bank"),
    },
    "payment.means": {
        "cash": lambda: _("Cash"),
        "other": lambda: _("Something else"),
        "bank": lambda: _("Bank transfer"),
        "card": lambda: _("Card"),
        "konbini": lambda: _("Convenience store"),
        "paypay": lambda: _("PayPay"),
        "online": lambda: _("Online"),
    },
    "receipt.paper": {
        "receipt": lambda: _("a receipt"),
        "return": lambda: _("a note of what went back"),
    },
    "refund.step": {
        "queued": lambda: _("on its way"),
        "by_hand": lambda: _("to be given back by hand"),
        "sent": lambda: _("Sent"),
        "done": lambda: _("Done"),
        "failed": lambda: _("failed"),
    },
}
