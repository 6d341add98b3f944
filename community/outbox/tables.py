"""Messages and where each of them is on its way."""

from enum import StrEnum

from piccolo.columns import JSONB, UUID, Integer, Text, Timestamptz, Varchar
from piccolo.table import Table

from community.clock import now
from community.database import new_id


class State(StrEnum):
    """How far a message has come."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    GIVEN_UP = "given_up"
    STOPPED = "stopped"


class Message(Table):
    """One mail to one person for one cause; a cause is mailed at most once."""

    id = UUID(primary_key=True, default=new_id)
    cause = Varchar(length=200, unique=True)
    to_address = Varchar(length=254)
    to_name = Varchar(length=120, default="")
    language = Varchar(length=2, default="ja")
    purpose = Varchar(length=24, default="", help_text="of a mail that needs a yes")
    unsubscribe = Text(default="", help_text="the address that stops mails of this purpose")
    subject = Text()
    text = Text()
    html = Text(default="")
    attachments = JSONB(default="[]")
    state = Varchar(length=10, choices=State, default=State.QUEUED, index=True)
    attempts = Integer(default=0)
    next_at = Timestamptz(default=now)
    last_answer = Text(default="")
    queued_at = Timestamptz(default=now)
    sent_at = Timestamptz(null=True, default=None)

    @property
    def badge(self) -> str:
        """The badge that shows how far it has come."""
        words = {State.SENT: "sent", State.GIVEN_UP: "failed", State.STOPPED: "stopped"}
        return words.get(State(self.state), "waiting")


ALL: list[type[Table]] = [Message]
