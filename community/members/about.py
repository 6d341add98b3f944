"""What is said about a person, as it may be kept."""

from community.language import _
from community.language.line import one_line
from community.refusal import Refused

LONGEST = {
    **{"name": 120, "reading": 120, "company": 120, "job_title": 120},
    **{"industry": 80, "phase": 80, "topics": 200},
}
SIZES = ("1", "2-10", "11-50", "51-300", "301-1000", "1001-")
YEARS = ("0-1", "2-4", "5-9", "10-")


def read_about(typed: dict[str, str]) -> dict[str, str]:
    """The words, each on one line; refuses a missing name, and what is too long, at its field."""
    words = {field: one_line(said) for field, said in typed.items()}
    if not words["name"]:
        raise Refused(_("Please write your name."), "name")
    for field, said in words.items():
        longest = LONGEST[field]
        if len(said) > longest:
            too_long = _("Please keep it under {count} characters.").format(count=longest)
            raise Refused(too_long, field)
    return words
