"""What the community says in its own words: its questions, its reasons, its policy."""

from enum import StrEnum

from piccolo.columns import UUID, Boolean, SmallInt, Text, Timestamptz, Varchar
from piccolo.constraints import Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.language import language


class Kind(StrEnum):
    """How a question is answered."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"


class Decision(StrEnum):
    """What a reason is given for."""

    APPROVE = "approve"
    DECLINE = "decline"


class Question(Table):
    """Something the community asks whoever wants to become a member."""

    id = UUID(primary_key=True, default=new_id)
    position = SmallInt(default=0)
    wording = Varchar(length=300)
    help = Varchar(length=300, default="")
    kind = Varchar(length=6, choices=Kind, default=Kind.LINE)
    choices = Text(default="", help_text="one per line")
    is_required = Boolean(default=False)

    @property
    def options(self) -> list[str]:
        """What one may choose from."""
        return [line.strip() for line in self.choices.splitlines() if line.strip()]

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The same as a form takes them."""
        return [(each, each) for each in self.options]

    @property
    def field(self) -> str:
        """The name of the form field that takes the answer."""
        return f"answer-{self.id}"


class Reason(Table):
    """Words for an answer that is given often; {name} stands for the person."""

    id = UUID(primary_key=True, default=new_id)
    decision = Varchar(length=8, choices=Decision)
    title = Varchar(length=120)
    text_ja = Text()
    text_en = Text()

    def to(self, name: str, code: str) -> str:
        """The words to this person, in the language they read."""
        return str(self.text_en if code == "en" else self.text_ja).replace("{name}", name)


class Policy(Table):
    """One version of how the community wants to be together."""

    id = UUID(primary_key=True, default=new_id)
    version = SmallInt()
    text_ja = Text()
    text_en = Text()
    since = Timestamptz(default=now)
    first_shown_at = Varchar(length=80, default="", help_text="the event, such as No. 12")
    made_by = Varchar(length=120, default="")
    made_at = Timestamptz(default=now)

    policy_version = Unique([version])

    @property
    def text(self) -> str:
        """The words in the language that is being spoken."""
        return str(self.text_en if language() == "en" else self.text_ja)


ALL: list[type[Table]] = [Question, Reason, Policy]
