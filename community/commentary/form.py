"""What a form about a guest's words sends."""

from uuid import UUID

import msgspec

from community.commentary.reword import Wording
from community.typed import read_id, ticked


class CommentForm(msgspec.Struct):
    """Who said what about what; several boxes may be ticked."""

    guest: str = ""
    text: str = ""
    about: list[str] | str = ""
    based_on: str = ""

    @property
    def chosen(self) -> list[UUID]:
        """The themes and lines that were ticked; what is no identifier is left out."""
        return [each for text in ticked(self.about) if (each := read_id(text))]

    @property
    def wording(self) -> Wording:
        """The same, as a change of words that stand already."""
        return Wording(self.guest, self.text, self.chosen, self.based_on)
