"""What has been settled, and is still to be kept."""

from dataclasses import dataclass, field

from community.jobs import Order
from community.registering.person import Begun
from community.registrations.addition import Addition


@dataclass
class Outcome:
    """Registrations and what goes beside them, each with its actor; and what is ordered: the
    letters are one order."""

    begun: list[Begun] = field(default_factory=list)
    beside: list[tuple[str, Addition]] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)
    letters: list[str] = field(default_factory=list)
