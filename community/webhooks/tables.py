"""Where messages go, and how far each of them has come."""

from datetime import datetime
from enum import StrEnum

from piccolo.columns import UUID, Array, ForeignKey, Integer, SmallInt, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from community.clock import now
from community.database import new_id


class Off(StrEnum):
    """Why nothing is sent to a destination any more."""

    BY_HAND = "by_hand"
    GONE = "gone"
    FAILING = "failing"
    UNREADABLE = "unreadable"


class State(StrEnum):
    """How far a delivery has come."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    GIVEN_UP = "given_up"


class Failure(StrEnum):
    """Why there was no answer to judge."""

    INSIDE = "inside"
    NOT_FOUND = "not_found"
    NO_CONNECTION = "connection"
    TOO_SLOW = "too_slow"
    NO_HTTP = "no_http"
    WAS_OFF = "was_off"


class Destination(Table):
    """A program elsewhere that is told what happens here."""

    id = UUID(primary_key=True, default=new_id)
    name = Varchar(length=80)
    url = Varchar(length=500)
    kinds = Array(base_column=Varchar(), default=list, help_text="which kinds it is told; kinds.py")
    secret = Text(help_text="sealed; see secret.py")
    old_secret = Text(default="", help_text="the one before, which signs as well until old_until")
    old_until = Timestamptz(null=True, default=None)
    off_because = Varchar(length=10, choices=Off, default="")
    off_at = Timestamptz(null=True, default=None)
    slow_until = Timestamptz(null=True, default=None, help_text="it has asked us to slow down")
    taken_at = Timestamptz(null=True, default=None, help_text="when it last took a message")
    made_at = Timestamptz(default=now)

    @property
    def is_on(self) -> bool:
        """Whether messages are sent there."""
        return self.off_at is None

    @property
    def has_two_secrets(self) -> bool:
        """Whether the secret before the present one signs as well."""
        return _is_to_come(self.old_until)

    def has_taken_since(self, moment: datetime) -> bool:
        """Whether it has taken a message since then."""
        taken_at: datetime | None = self.taken_at
        return taken_at is not None and taken_at > moment

    @property
    def has_trouble(self) -> bool:
        """Whether it has asked for peace, or hung, since it last took a message."""
        since: datetime | None = self.slow_until
        return since is not None

    @property
    def wants_peace(self) -> bool:
        """Whether it has asked us to slow down, and that time is not over."""
        return _is_to_come(self.slow_until)


class Delivery(Table):
    """One message to one destination; it is the same message however often it is sent."""

    id = UUID(primary_key=True, default=new_id)
    destination = ForeignKey(Destination, null=False, index=True, on_delete=OnDelete.cascade)
    kind = Varchar(length=40)
    body = Text(help_text="as it is signed, byte for byte")
    state = Varchar(length=10, choices=State, default=State.QUEUED)
    attempts = SmallInt(default=0)
    next_at = Timestamptz(default=now)
    status = Integer(default=0, help_text="of the last answer; 0 when there was none")
    failure = Varchar(length=10, default="", help_text="why there was no answer, a Failure")
    answer = Text(default="", help_text="how the last answer began")
    queued_at = Timestamptz(default=now, index=True)
    sent_at = Timestamptz(null=True, default=None)

    @property
    def message_id(self) -> str:
        """The `webhook-id` by which the receiver knows it again."""
        return f"msg_{self.id.hex}"

    @property
    def badge(self) -> str:
        """The badge that shows how far it has come."""
        words = {State.SENT: "sent", State.GIVEN_UP: "failed"}
        return words.get(State(self.state), "waiting")


def _is_to_come(moment: datetime | None) -> bool:
    return moment is not None and moment > now()


ALL: list[type[Table]] = [Destination, Delivery]
