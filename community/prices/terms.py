"""What a price was promised on: everything it follows from, membership aside.

It is kept with the registration, so a price can be worked out anew when a membership begins or
ends, and is the same whatever has become of the rules.
"""

from functools import lru_cache
from uuid import UUID

import msgspec
from msgspec.structs import replace

from community.prices.rules import NO_RULES, Off, Rules

NOT_THIS_KIND = "{code}: not for this kind of place."


class CodeTerms(Off, frozen=True, omit_defaults=True):
    """A discount code and what it takes off; `not_for_you` says why it does not count here.

    Without `kinds` it is for the evening itself, and for nothing beside it.
    """

    code: str = ""
    not_for_you: str = ""
    kinds: tuple[UUID, ...] = ()

    @property
    def used(self) -> str:
        """The code, if it has been used for this registration."""
        return "" if self.not_for_you else self.code

    @property
    def is_for_others(self) -> bool:
        """Whether it is for other kinds of place than this one."""
        return self.not_for_you == NOT_THIS_KIND

    def at(self, kind: UUID, is_beside: bool) -> "CodeTerms":
        """The same code as it counts for a place of this kind."""
        if self.not_for_you not in ("", NOT_THIS_KIND):
            return self
        counts = kind in self.kinds if self.kinds else not is_beside
        return replace(self, not_for_you="" if counts else NOT_THIS_KIND)


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


@lru_cache(maxsize=100)  # a rush keeps the same with each
def terms_to_json(terms: Terms) -> str:
    """The terms as they are kept with a registration."""
    return msgspec.json.encode(terms).decode()


def terms_from_json(kept: str) -> Terms | None:
    """The terms as they were kept; None where none are, as with an erased person."""
    return msgspec.json.decode(kept, type=Terms) if kept not in ("", "{}") else None
