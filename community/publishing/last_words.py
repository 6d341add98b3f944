"""What roundtables, guests and editors changed since the draft, taken in as it is published."""

from community.events.tables import Event
from community.language import _
from community.refusal import Conflict
from community.reports.compile import fill
from community.reports.suspects import suspects
from community.reports.tables import Report


class NewNames(Conflict):
    """Somebody could be recognised by words that nobody has decided about."""


async def take_in_last_words(report: Report, event: Event) -> None:
    """The draft as it would be compiled now, in a transaction: nobody's correction comes too late.

    Refuses names and companies that its editor has not seen in the draft.
    """
    seen = {each.words for each in await suspects(report, event.id)}
    await fill(report, event)
    names = [each.words for each in await suspects(report, event.id) if each.words not in seen]
    if names:
        sentence = _(
            "Since this draft somebody wrote names or companies: {names}."
            " Please compile it anew and decide about them."
        )
        raise NewNames(sentence.format(names=_(", ").join(names)))
