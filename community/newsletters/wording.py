"""What a newsletter says: in Japanese, in English, or in both."""

from typing import NamedTuple

from community.language import LANGUAGES, _
from community.language.line import one_line
from community.refusal import Refused

LONGEST = 20_000


class Said(NamedTuple):
    """The words in one language."""

    language: str
    subject: str
    text: str


class Wording(NamedTuple):
    """A subject and a Markdown text for each language; what is not written is empty."""

    subject_ja: str = ""
    text_ja: str = ""
    subject_en: str = ""
    text_en: str = ""

    @property
    def written(self) -> list[Said]:
        """The languages in which it is written."""
        each = [Said("ja", *self[:2]), Said("en", *self[2:])]
        return [said for said in each if said.subject]

    def said_in(self, language: str) -> Said:
        """In the reader's language, or in the other when it is not written in that."""
        written = self.written
        return next((said for said in written if said.language == language), written[0])


def read_wording(typed: Wording) -> Wording:
    """The words as they are kept.

    Refuses one without any, half of a language, and what is too long.
    """
    subjects, texts = map(one_line, typed[::2]), (text.strip() for text in typed[1::2])
    pairs = list(zip(LANGUAGES, subjects, texts, strict=True))
    if not any(subject or text for _language, subject, text in pairs):
        raise Refused(_("Please write it in Japanese, in English, or in both."), "subject_ja")
    for language, subject, text in pairs:
        if subject or text:
            _refuse_half(language, subject, text)
    return Wording(*(words for pair in pairs for words in pair[1:]))


def _refuse_half(language: str, subject: str, text: str) -> None:
    if not 0 < len(subject) <= 160:
        sentence = _("Please write a subject of 160 characters at most.")
        raise Refused(sentence, f"subject_{language}")
    if not 0 < len(text) <= LONGEST:
        sentence = _("Please write a text of {count} characters at most.")
        raise Refused(sentence.format(count=f"{LONGEST:,}"), f"text_{language}")
