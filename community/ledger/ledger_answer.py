"""The ledger as programs read it."""

from datetime import date, datetime
from uuid import UUID

import msgspec

from community.ledger.agreement import Agreement
from community.ledger.besides import Besides
from community.ledger.ledger import Ledger
from community.payments.answers import PaymentAnswer


class EntryAnswer(PaymentAnswer):
    """A row of the ledger, gross, with the provider's fee; null until the provider has said it."""

    fee_yen: int | None
    net_yen: int | None


class SumAnswer(msgspec.Struct):
    """What came in and went out by one means, the provider's fees, and what is left after them."""

    means: str
    in_yen: int
    out_yen: int
    total_yen: int
    fee_yen: int
    net_yen: int


class DifferenceAnswer(msgspec.Struct):
    """A row that the ledger and the provider do not have alike; 0 where one has none."""

    registration: UUID
    provider_ref: str
    ours_yen: int
    theirs_yen: int


class ProviderAnswer(msgspec.Struct):
    """The provider's own sums of this evening, and every row in which ours differ from them."""

    ours_yen: int
    gross_yen: int
    fee_yen: int
    net_yen: int
    agrees: bool
    differences: list[DifferenceAnswer]
    compared_at: datetime | None
    currencies: list[str]

    @classmethod
    def of(cls, agreement: Agreement) -> "ProviderAnswer":
        """The comparison as a program reads it."""
        return msgspec.convert(agreement, cls, from_attributes=True)


class BesidesAnswer(msgspec.Struct):
    """What the provider took for itself in a month, and what else moved on its balance, in minor
    units of the currency; it belongs to no evening here."""

    month: date
    currency: str
    fees: int
    others: int


class LedgerAnswer(msgspec.Struct):
    """Every row of the ledger in the order in which the money moved, and the sums.

    `provider` is null where nothing was paid online; `besides` is about the whole account.
    """

    in_yen: int
    out_yen: int
    total_yen: int
    fee_yen: int
    net_yen: int
    sums: list[SumAnswer]
    payments: list[EntryAnswer]
    provider: ProviderAnswer | None
    besides: list[BesidesAnswer]

    @classmethod
    def of(
        cls, ledger: Ledger, agreement: Agreement | None, aside: list[Besides]
    ) -> "LedgerAnswer":
        """The ledger as a program reads it."""
        return cls(
            ledger.in_yen,
            ledger.out_yen,
            ledger.total_yen,
            ledger.fee_yen,
            ledger.net_yen,
            msgspec.convert(ledger.sums, list[SumAnswer], from_attributes=True),
            msgspec.convert(ledger.entries, list[EntryAnswer], from_attributes=True),
            ProviderAnswer.of(agreement) if agreement else None,
            msgspec.convert(aside, list[BesidesAnswer], from_attributes=True),
        )
