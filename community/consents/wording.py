"""A text that people are asked to agree to, in both languages, known by its hash."""

import hashlib

import msgspec

from community.language import language


class Wording(msgspec.Struct, frozen=True):
    """One version of the text of a purpose: a title and what a yes means."""

    title_ja: str
    title_en: str
    means_ja: str
    means_en: str

    @property
    def title(self) -> str:
        """The title in the language that is being spoken now."""
        return self.title_en if language() == "en" else self.title_ja

    @property
    def means(self) -> str:
        """What a yes means, in the language that is being spoken now."""
        return self.means_en if language() == "en" else self.means_ja

    @property
    def hash(self) -> str:
        """SHA-256 in hex over the whole text in both languages."""
        return hashlib.sha256("\n".join(msgspec.structs.astuple(self)).encode()).hexdigest()
