"""What a price was promised on: everything it follows from, membership aside.

It is kept with the registration, so a price can be worked out anew when a membership begins or
ends, and is the same whatever has become of the rules.
"""

import msgspec

from community.prices.rules import NO_RULES, Off, Rules


class CodeTerms(Off, frozen=True, omit_defaults=True):
    """A discount code and what it takes off; `not_for_you` says why it does not count here."""

    code: str = ""
    not_for_you: str = ""

    @property
    def used(self) -> str:
        """The code, if it has been used for this registration."""
        return "" if self.not_for_you else self.code


class Terms(msgspec.Struct, frozen=True, omit_defaults=True):
    """The fees of a place, the rules at that moment, and what was true of the person then."""

    fee_yen: int = 0
    member_fee_yen: int = 0
    zone: str = "Asia/Tokyo"
    rules: Rules = NO_RULES
    is_early: bool = False
    contributed_at: str = ""
    group_size: int = 1
    code: CodeTerms | None = None


NO_TERMS = Terms()


def terms_to_json(terms: Terms) -> str:
    """The terms as they are kept with a registration."""
    return msgspec.json.encode(terms).decode()


def terms_from_json(kept: str) -> Terms | None:
    """The terms as they were kept; None where none are, as with an erased person."""
    return msgspec.json.decode(kept, type=Terms) if kept not in ("", "{}") else None
