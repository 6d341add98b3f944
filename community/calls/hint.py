"""One thing for the host to do this minute."""

from datetime import datetime, timedelta

from community.calls.minute import Minute
from community.language import _

LAST = timedelta(minutes=3)


def hint(minute: Minute, at: datetime) -> str:
    """One sentence; the most pressing thing first."""
    if not minute.is_open:
        return _("The round is not open now. Welcome everybody by name.")
    if minute.is_silent:
        return _("Everybody writes alone. Keep the silence, and write as well.")
    if not minute.lines:
        return _("Nothing is on the sheet yet. Ask one person to write one short line now.")
    return _about_people(minute, at)


def _about_people(minute: Minute, at: datetime) -> str:
    if minute.closes_at and minute.closes_at - at <= LAST:
        return _("Agree on what you present, and who presents it.")
    if minute.have_not_written:
        sentence = _("Ask {name} what they think; they have not written yet.")
        return sentence.format(name=minute.have_not_written[0])
    unanswered = next((each.text for each in minute.prompts if not each.lines), "")
    if unanswered and len(minute.prompts) > 1:
        return _("Nobody has written on “{prompt}” yet.").format(prompt=unanswered)
    return _("Everybody has written. Ask which line they would try first.")
