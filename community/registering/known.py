"""What is known, while the event is locked, of everybody whose asking is settled together."""

from dataclasses import dataclass, field
from uuid import UUID

from community.additions.take_beside import code_beside, take_beside
from community.database import only
from community.database.actor import actor
from community.events.tables import Event
from community.groups.come_together import ALONE, Joining
from community.places.tables import PlaceKind
from community.prices.codes import Codes
from community.prices.quote import quoted
from community.refusal import Refused
from community.registering.ask import Ask
from community.registering.outcome import Outcome
from community.registering.person import Person
from community.registrations.tables import Registration, Standing

ENOUGH = 200  # to keep a few at a time costs PostgreSQL more than it saves


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
    outcome: Outcome = field(default_factory=Outcome)
    has_begun: bool = False

    def person(self, ask: Ask) -> Person:
        """Who asks; raises Gone for somebody who has been deleted."""
        return self.people[only(self.asking.get(id(ask)))]

    def kind(self, wished: PlaceKind | None) -> PlaceKind:
        """The kind as it is now; the first one for whoever named none."""
        fits = (each for each in self.kinds if wished is None or each.id == wished.id)
        return only(next(fits, None))

    @property
    def is_worth_keeping(self) -> bool:
        """Whether there is enough to keep that whatever comes then may be kept by itself."""
        return len(self.outcome.letters) >= ENOUGH

    def hand_over(self) -> Outcome:
        """What has been settled since this was asked last, to be kept."""
        settled, self.outcome = self.outcome, Outcome()
        self.has_begun |= bool(settled.begun)
        return settled

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
        self.outcome.beside.append((actor(), addition))

    def count(self, registration: Registration, kind: PlaceKind) -> None:
        """One more has a place, or waits: what the database will count, for those who follow."""
        if registration.standing == Standing.APPLIED:
            kind.applied += 1
        for each in (kind,) if kind.is_beside else (kind, self.event):
            if registration.waits:
                each.waiting += 1
            elif registration.takes_a_place:
                each.taken += 1
