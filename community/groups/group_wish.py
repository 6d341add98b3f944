"""With how many others somebody wants to come, or to which group they were asked."""

from dataclasses import dataclass
from uuid import UUID

from community.language import _
from community.refusal import Refused
from community.registrations.group import MOST
from community.registrations.group_link import key_of
from community.typed import read_whole_number


@dataclass(frozen=True)
class GroupWish:
    """To found a group of this size, or to join the one behind this link; else to come alone."""

    size: int = 0
    link_key: UUID | None = None
    called: str = ""

    @property
    def is_alone(self) -> bool:
        """Whether nobody comes along."""
        return self.link_key is None and self.size < 2


ALONE = GroupWish()


def read_group_wish(token: str, typed_size: str, name: str) -> GroupWish:
    """What a form says; the others of the group read only the first word of the name."""
    called = first_word(name)
    if token:
        return GroupWish(link_key=read_token(token), called=called)
    size = read_whole_number(typed_size, "group_size") if typed_size.strip() else 0
    return GroupWish(size=checked_size(size), called=called)


def first_word(name: str) -> str:
    """What the others of a group read of a name, as it was typed."""
    return "".join(name.split()[:1])


def checked_size(size: int) -> int:
    """So many people; refuses more than a roundtable has chairs for."""
    if size > MOST:
        raise Refused(
            _("At most {count} people can wait together.").format(count=MOST), "group_size"
        )
    return size


def read_token(typed: str) -> UUID:
    """The key behind a link of ours, or what stands at its end."""
    key = key_of(typed.strip().rpartition("/")[2])
    if key is None:
        raise Refused(_("This link is not one of ours. Please ask for it again."))
    return key
