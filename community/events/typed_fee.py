"""The fee for members as somebody typed it, beside the one that holds."""

from typing import Any


class TypedFee:
    """What has a fee for members: an event, and each of its kinds of place."""

    member_fee_yen: Any
    typed_member_fee_yen: Any

    @property
    def typed_fee_yen(self) -> int:
        """The fee for members as it was typed, whatever a rule makes of it."""
        typed = self.typed_member_fee_yen
        return int(self.member_fee_yen if typed is None else typed)


def first_named(typed_yen: int | None, member_yen: int | None, fee_yen: int) -> int:
    """What members pay as a plan names it: in one of two ways, or not at all."""
    return next((each for each in (typed_yen, member_yen) if each is not None), fee_yen)
