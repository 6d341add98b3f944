"""Refuse words that come too early or too late."""

from community.clock import now
from community.database import only
from community.events.tables import Round
from community.language import _
from community.outputs.grace import takes_words
from community.outputs.later import LATER
from community.outputs.writer import Writer
from community.refusal import Conflict


def refuse_in_silence(writer: Writer) -> None:
    """Refuse new words on the sheet while everybody writes alone; organisers add what they like."""
    if not writer.is_organiser and writer.is_silent(now()):
        raise Conflict(_("Everybody writes alone now. What you note is yours until you share it."))


async def refuse_edit(writer: Writer, field: str) -> None:
    """The later fields of a card are filled by hosts and editors, at any time."""
    if field not in LATER:
        await refuse_outside_round(writer)
    elif not (writer.is_organiser or writer.is_host):
        raise Conflict(_("The host of the roundtable or an editor fills this in."))


async def refuse_outside_round(writer: Writer) -> None:
    """Refuse before the round opens and after it has closed; organisers edit at any time."""
    round_ = only(await Round.objects().get(Round.id == writer.round.id))
    if writer.is_organiser or takes_words(round_, now()):
        return
    if not round_.has_begun:
        raise Conflict(_("This round has not begun yet. You can write as soon as it opens."))
    raise Conflict(
        _("This round is closed. Please ask the organisers if something must still change.")
    )
