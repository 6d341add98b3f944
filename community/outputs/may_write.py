"""Refuse words that come too early or too late."""

from community.clock import now
from community.database import only
from community.events.tables import Round
from community.language import _
from community.outputs.grace import takes_words
from community.outputs.writer import Writer
from community.refusal import Conflict


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
