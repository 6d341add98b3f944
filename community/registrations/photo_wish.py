"""Whether pictures of a person may be published: their answer, and the mark that shows it."""

from enum import StrEnum
from typing import NamedTuple

from community.language import _
from community.refusal import Refused


class PhotoWish(StrEnum):
    """What somebody said for one evening; who said nothing is not published."""

    UNKNOWN = "unknown"
    YES = "yes"
    ONLY_GROUP = "only_group"
    NO = "no"

    @property
    def mark(self) -> "PhotoMark":
        """The answer as papers and the door show it."""
        return {
            PhotoWish.UNKNOWN: PhotoMark("？", _("Photos: no answer"), ""),
            PhotoWish.YES: PhotoMark("○", _("Photos are fine"), "good"),
            PhotoWish.ONLY_GROUP: PhotoMark("△", _("Group photos only"), "warn"),
            PhotoWish.NO: PhotoMark("✕", _("No photos"), "bad"),
        }[self]


class PhotoMark(NamedTuple):
    """A shape and a word, so that nobody needs colours to tell it; `kind` is that of a badge."""

    shape: str
    word: str
    kind: str

    @property
    def words(self) -> str:
        """Both, as one label."""
        return f"{self.shape} {self.word}"


def read_photo_wish(typed: str) -> PhotoWish:
    """The answer chosen in a form; nothing chosen is no answer."""
    try:
        return PhotoWish(typed or PhotoWish.UNKNOWN)
    except ValueError:
        raise Refused(_("Please choose one of the answers."), "photo_wish") from None
