"""Places that were passed on, or are to be."""

from enum import StrEnum

from piccolo.columns import UUID, ForeignKey, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.members.tables import Member
from community.registrations.tables import Registration


class State(StrEnum):
    """What became of the wish to pass a place on."""

    ASKED = "asked"
    DONE = "done"
    DECLINED = "declined"
    REPLACED = "replaced"


class Transfer(Table):
    """The holder of a place names somebody else; a limited place waits for an organiser's word."""

    id = UUID(primary_key=True, default=new_id)
    registration = ForeignKey(Registration, null=False, on_delete=OnDelete.cascade)
    giver = ForeignKey(Member, null=False, index=True, on_delete=OnDelete.cascade)
    taker = ForeignKey(Member, null=False, index=True, on_delete=OnDelete.cascade)
    state = Varchar(length=8, choices=State, default=State.ASKED)
    asked_at = Timestamptz(default=now)
    decided_at = Timestamptz(null=True, default=None)

    one_open_transfer = Unique([registration, decided_at], nulls_distinct=False)
    open_while_asked = Check("(state = 'asked') = (decided_at IS NULL)")

    @property
    def is_open(self) -> bool:
        """Whether an organiser still has to say yes or no."""
        return self.state == State.ASKED

    @property
    def is_done(self) -> bool:
        """Whether the place is the other person's."""
        return self.state == State.DONE

    def decide(self, state: State) -> None:
        """End it so, now."""
        self.state, self.decided_at = state, now()


ALL: list[type[Table]] = [Transfer]
