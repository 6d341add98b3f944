"""What kinds of rows the ledger has, as people say it."""

from community.language import _
from community.payments.tables import Kind


def kind_words(kind: str, provider_ref: str | None = None) -> str:
    """Paid, given back, a correction, or what a bank has taken or returned in a dispute.

    A correction at the provider is a refund that did not arrive.
    """
    if kind == Kind.CORRECTION and provider_ref:
        return _("Did not arrive, and came back")
    words = {
        Kind.PAID: _("Paid"),
        Kind.GIVEN_BACK: _("Given back"),
        Kind.CORRECTION: _("Taken back as a mistake"),
        Kind.DISPUTED: _("Taken back by the bank"),
        Kind.WON_BACK: _("Won back from the bank"),
    }
    return words[Kind(kind)]
