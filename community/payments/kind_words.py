"""What kinds of rows the ledger has, as people say it."""

from community.language import _
from community.payments.tables import Kind


def kind_words(kind: str) -> str:
    """Paid, given back, or a correction."""
    words = {
        Kind.PAID: _("Paid"),
        Kind.GIVEN_BACK: _("Given back"),
        Kind.CORRECTION: _("Taken back as a mistake"),
    }
    return words[Kind(kind)]
