"""What somebody takes in addition to their place, such as the party afterwards."""

from piccolo.columns import JSONB, UUID, BigInt, ForeignKey, Integer, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.places.tables import PlaceKind
from community.registrations.standing import Move, Standing, after
from community.registrations.tables import Registration


class Addition(Table):
    """A place of a kind that is beside another; it lives as long as the registration has a place.

    What it costs is part of the registration's fee, as a line of its own.
    """

    id = UUID(primary_key=True, default=new_id)
    registration = ForeignKey(Registration, null=False, on_delete=OnDelete.cascade)
    kind = ForeignKey(PlaceKind, null=False, index=True, on_delete=OnDelete.restrict)
    standing = Varchar(length=10, choices=Standing, default=Standing.WAITLISTED)
    turn = BigInt(default=0, help_text="order on the waitlist of the kind")
    fee_yen = Integer(default=0)
    price_terms = JSONB(
        default="{}", help_text="as the registration's own: what the fee follows from"
    )
    discount_code = Varchar(length=40, default="", help_text="used for this alone, not the place")
    changed_at = Timestamptz(default=now)

    added_once = Unique([registration, kind])
    addition_costs_nothing_less = Check("fee_yen >= 0")

    @property
    def has_place(self) -> bool:
        """Whether this person takes part."""
        return self.standing == Standing.CONFIRMED

    @property
    def is_cancelled(self) -> bool:
        """Whether this person does not take part."""
        return self.standing == Standing.CANCELLED

    def move(self, move: Move) -> None:
        """Stand where the move leads."""
        self.standing = after(self.standing if self._exists_in_db else None, move)
        self.changed_at = now()
