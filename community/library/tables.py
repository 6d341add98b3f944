"""What people say of published lines: which say the same, and who follows a theme."""

from piccolo.columns import UUID, Boolean, ForeignKey, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.members.tables import Member
from community.reports.tables import PublishedLine


class SaidAgain(Table):
    """A person's word on whether two lines, of different evenings mostly, say the same."""

    id = UUID(primary_key=True, default=new_id)
    one = ForeignKey(PublishedLine, null=False, on_delete=OnDelete.cascade)
    other = ForeignKey(PublishedLine, null=False, index=True, on_delete=OnDelete.cascade)
    is_same = Boolean()
    by_name = Varchar(length=120, default="")
    at = Timestamptz(default=now)

    two_lines_once = Unique([one, other])
    two_lines_differ = Check("one < other")


class ThemeFollower(Table):
    """Somebody who is told when a later report says something on a theme: a person, or an address.

    The row is the consent, as with those who follow a series.
    """

    id = UUID(primary_key=True, default=new_id)
    line = ForeignKey(PublishedLine, null=False, on_delete=OnDelete.cascade)
    member = ForeignKey(Member, null=True, default=None, index=True, on_delete=OnDelete.cascade)
    email = Varchar(length=254, null=True, default=None)
    language = Varchar(length=2, default="ja")
    since = Timestamptz(default=now)

    person_follows_theme_once = Unique([line, member])
    address_follows_theme_once = Unique([line, email])
    theme_follower_is_person_or_address = Check("(member IS NULL) <> (email IS NULL)")


ALL: list[type[Table]] = [SaidAgain, ThemeFollower]
