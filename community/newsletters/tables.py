"""Newsletters: drafts, and what has gone out as it went."""

from piccolo.columns import UUID, ForeignKey, Integer, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.language import language
from community.members.tables import Member
from community.newsletters.wording import Wording


class Newsletter(Table):
    """One mail to everybody who agreed to news; once it has gone out it stays as it is."""

    id = UUID(primary_key=True, default=new_id)
    subject_ja = Varchar(length=160, default="")
    text_ja = Text(default="", help_text="Markdown")
    subject_en = Varchar(length=160, default="")
    text_en = Text(default="", help_text="Markdown")
    made_by = ForeignKey(Member, null=True, default=None, on_delete=OnDelete.set_null)
    changed_at = Timestamptz(default=now)
    sent_at = Timestamptz(null=True, default=None)
    readers = Integer(default=0, help_text="to how many it went")

    says_something = Check("subject_ja <> '' OR subject_en <> ''")

    @property
    def wording(self) -> Wording:
        """What it says, in each language."""
        return Wording(self.subject_ja, self.text_ja, self.subject_en, self.text_en)

    @property
    def subject(self) -> str:
        """Its subject in the language being spoken, or in the other."""
        return self.wording.said_in(language()).subject

    @property
    def is_sent(self) -> bool:
        """Whether it has gone out."""
        return self.sent_at is not None


ALL: list[type[Table]] = [Newsletter]
