"""Which voices of a report are one comment's; older reports do not say, and must not guess."""

from community.masks.masked import Words, masked
from community.outputs.tables import Commentary
from community.reports.content import Content, Voice


def spoken_by(told: Content, said: Commentary, hidden: Words) -> list[Voice]:
    """The voices of this comment, with its guest; in older reports those with its very words.

    Of several with the same words the one that bears the guest's name; where no name or more
    than one tells, all of them: words that may be taken back do not stay.
    """
    known = [each for each in told.commentary if each.said == said.id]
    same = masked(said.text, hidden)
    alike = [each for each in told.commentary if each.said is None and each.text == same]
    name = masked(said.guest.name, hidden)
    named = [each for each in alike if each.guest.name == name]
    return known or named or alike
