"""What the form sends by which a guest is asked."""

import msgspec

from community.approvals.ask import USUAL_DAYS, Question
from community.language import LANGUAGES
from community.typed import read_whole_number


class AskForm(msgspec.Struct):
    """Where to write, for how long, in which language, and what is published in silence."""

    email: str = ""
    days: str = ""
    language: str = ""
    summary: str = ""

    @property
    def question(self) -> Question:
        """The same, read; an empty field is as usual."""
        days = read_whole_number(self.days, "days") if self.days.strip() else USUAL_DAYS
        language = self.language if self.language in LANGUAGES else "ja"
        return Question(self.email, days, language, self.summary)
