"""The ledger of an evening: every yen in and out, and the sums."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import msgspec

from community.database import fetch
from community.events.tables import Event
from community.payments.means import Means
from community.payments.payer import PAYER
from community.payments.tables import Kind
from community.tickets.ticket_number import ticket_number

WENT_OUT = (Kind.GIVEN_BACK, Kind.DISPUTED, Kind.WON_BACK)


class Entry(msgspec.Struct, frozen=True):
    """One row of the ledger with who paid what it is about; the place may have been passed on.

    `fee_yen` is what the provider took for it, 0 by hand, and None until the provider has said.
    """

    id: UUID
    registration: UUID
    name: str
    ticket_serial: int
    kind: str
    amount_yen: int
    means: Means
    by_name: str
    at: datetime
    provider_ref: str
    reverses: UUID | None
    fee_yen: int | None

    @property
    def net_yen(self) -> int | None:
        """What is left of it after the provider's fee; None while that is not known."""
        return None if self.fee_yen is None else self.amount_yen - self.fee_yen

    @property
    def number(self) -> str:
        """The short number of the ticket."""
        return ticket_number(self.ticket_serial)


class Sum(msgspec.Struct, frozen=True):
    """What came in and went out by one means, in whole yen, and the provider's fees for it.

    `out_yen` is not negative; `total_yen` is gross, and `net_yen` what is left of it.
    """

    means: Means
    in_yen: int
    out_yen: int
    fee_yen: int

    @property
    def total_yen(self) -> int:
        """What came in and has not gone out again."""
        return self.in_yen - self.out_yen

    @property
    def net_yen(self) -> int:
        """What is left after the fees."""
        return self.total_yen - self.fee_yen


@dataclass(frozen=True, slots=True)
class Ledger:
    """The rows in the order in which the money moved, and a sum for each means in use."""

    entries: list[Entry]

    @property
    def sums(self) -> list[Sum]:
        """By means in the order of the list; a correction lowers what it corrects."""
        used = {each.means for each in self.entries}
        return [self._sum(means) for means in Means if means in used]

    @property
    def in_yen(self) -> int:
        """Everything that came in."""
        return sum(each.in_yen for each in self.sums)

    @property
    def out_yen(self) -> int:
        """Everything that went back."""
        return sum(each.out_yen for each in self.sums)

    @property
    def total_yen(self) -> int:
        """What came in and has not gone out again, before all fees."""
        return sum(each.amount_yen for each in self.entries)

    @property
    def fee_yen(self) -> int:
        """What the provider has taken for itself, as far as it is known."""
        return sum(each.fee_yen for each in self.sums)

    @property
    def net_yen(self) -> int:
        """What is left."""
        return self.total_yen - self.fee_yen

    def _sum(self, means: Means) -> Sum:
        back = {each.id for each in self.entries if each.kind in WENT_OUT}
        here = [each for each in self.entries if each.means == means]
        out = sum(each.amount_yen for each in here if each.id in back or each.reverses in back)
        total = sum(each.amount_yen for each in here)
        return Sum(means, total - out, -out, sum(each.fee_yen or 0 for each in here))


async def ledger_of(event: Event) -> Ledger:
    """The whole ledger of this evening."""
    return Ledger([msgspec.convert(dict(row), Entry) for row in await fetch(_ENTRIES, event.id)])


_ENTRIES = f"""
    SELECT p.id, p.registration, coalesce(m.name, '—') AS name, r.ticket_serial, p.kind,
           p.amount_yen, p.means, p.by_name, p.at, p.reverses,
           coalesce(p.provider_ref, '') AS provider_ref,
           CASE WHEN p.provider_ref IS NULL THEN 0 ELSE
               (SELECT sum(fee_yen) FROM movement WHERE ledger_ref = p.provider_ref) END AS fee_yen
    FROM payment p JOIN registration r ON r.id = p.registration
    LEFT JOIN payment was ON was.id = p.reverses
    LEFT JOIN payer y ON y.payment = coalesce(was.reverses, p.reverses, p.id)
    LEFT JOIN member m ON m.id = {PAYER}
    WHERE p.event = $1 ORDER BY p.at, p.noted_at, p.id
"""
