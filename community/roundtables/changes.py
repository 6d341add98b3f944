"""What changes between two seatings: who is seated, who is moved, whose chair is given back."""

from dataclasses import dataclass
from uuid import UUID

from community.floor.letters import letter
from community.language import _, ngettext
from community.roundtables.seats import Seats


@dataclass(frozen=True, slots=True)
class Changes:
    """Registrations; for those who are moved, from which letter to which in each round.

    Those `later` are moved in rounds alone in which nobody sits yet.
    """

    seated: frozenset[UUID]
    moved: dict[UUID, list[tuple[str, str]]]
    left: frozenset[UUID]
    later: frozenset[UUID] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.seated or self.moved or self.left)

    @property
    def words(self) -> str:
        """In a few words, for the organiser; nothing when nothing changes."""
        seated, later, left = len(self.seated), len(self.later), len(self.left)
        moved = len(self.moved) - later
        parts = [
            (seated, ngettext("{n} person seated", "{n} people seated", seated)),
            (moved, ngettext("{n} person moved", "{n} people moved", moved)),
            (later and not moved, _("nobody who sits is moved")),
            (later, ngettext("{n} sits elsewhere later", "{n} sit elsewhere later", later)),
            (left, ngettext("{n} chair given back", "{n} chairs given back", left)),
        ]
        return _(", ").join(words.format(n=count) for count, words in parts if count)

    @property
    def sentence(self) -> str:
        """What was done."""
        if not self:
            return _("Everybody has a chair already. Nothing was changed.")
        return _("Fixed: {done}.").format(done=self.words)


def changes(before: Seats, after: Seats, sat: UUID | None = None) -> Changes:
    """From one to the other, in the rounds that both know; in `sat` people sit already."""
    moved: dict[UUID, list[tuple[str, str]]] = {}
    seated, left, stand_up = set(), set(), set()
    earlier = {each.round: _at(each.circles) for each in before}
    for each in after:
        had, has = earlier.get(each.round, {}), _at(each.circles)
        seated |= has.keys() - had.keys()
        left |= had.keys() - has.keys()
        for person in [one for one in has if one in had and has[one] != had[one]]:
            moved.setdefault(person, []).append((had[person], has[person]))
            stand_up |= {person} if sat in (None, each.round) else set()
    return Changes(frozenset(seated), moved, frozenset(left), frozenset(moved.keys() - stand_up))


def _at(circles: list[list[UUID]]) -> dict[UUID, str]:
    return {key: letter(number) for number, circle in enumerate(circles) for key in circle}
