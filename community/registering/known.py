"""What is known, while the event is locked, of everybody whose asking is settled together."""

from dataclasses import dataclass, field
from uuid import UUID

from community.additions.take_beside import code_beside, take_beside
from community.database import only
from community.database.actor import actor
from community.events.tables import Event
from community.groups.come_together import ALONE, Joining
from community.jobs import Order
from community.places.tables import PlaceKind
from community.prices.codes import Codes
from community.prices.quote import quoted
from community.refusal import Refused
from community.registering.ask import Ask
from community.registering.person import Begun, Person
from community.registrations.addition import Addition
from community.registrations.tables import Registration, Standing


@dataclass
class Known:
    """The event, its kinds and the people; settled one after the other, everybody sees what those
    before them have left."""

    event: Event
    kinds: list[PlaceKind]
    codes: Codes
    turn: int
    people: dict[UUID, Person]
    asking: dict[int, UUID]
    joining: Joining | Refused = ALONE
    begun: list[Begun] = field(default_factory=list)
    beside: list[tuple[str, Addition]] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)

    def person(self, ask: Ask) -> Person:
        """Who asks; raises Gone for somebody who has been deleted."""
        return self.people[only(self.asking.get(id(ask)))]

    def kind(self, wished: PlaceKind | None) -> PlaceKind:
        """The kind as it is now; the first one for whoever named none."""
        fits = (each for each in self.kinds if wished is None or each.id == wished.id)
        return only(next(fits, None))

    @property
    def joins(self) -> Joining:
        """With whom whoever asks comes; raises why their group cannot be joined."""
        if isinstance(self.joining, Refused):
            raise self.joining
        return self.joining

    def take_beside(
        self, registration: Registration, person: Person, kind: PlaceKind, has_place: bool
    ) -> None:
        """Something in addition to a place, or to a turn, which makes it wait."""
        code = code_beside(registration, kind)
        promised = quoted(self.event, kind, person.price, code, group_size=self.joins.people)
        addition = take_beside(registration, self.event, kind, promised, has_place)
        kind.waiting += has_place and not addition.has_place
        self.beside.append((actor(), addition))

    def count(self, registration: Registration, kind: PlaceKind) -> None:
        """One more has a place, or waits: what the database will count, for those who follow."""
        takes, waits = registration.takes_a_place, registration.waits
        kind.taken, kind.waiting = kind.taken + takes, kind.waiting + waits
        kind.applied += registration.standing == Standing.APPLIED
        if not kind.is_beside:
            self.event.taken += takes
            self.event.waiting += waits
