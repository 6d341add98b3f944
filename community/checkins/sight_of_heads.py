"""What the door says where heads are counted: people come in, go out, and come back."""

from community.checkins.beside import marks
from community.checkins.held import holder_of
from community.checkins.pass_by import pass_by
from community.checkins.sight import Sight, arrive, refused, sight
from community.checkins.tables import Said
from community.clock import now
from community.events.tables import Event
from community.language import _
from community.language.dates import clock_time
from community.refusal import Refused
from community.typed import read_id


async def look_in(event: Event, shown: str, by_name: str, scan: str = "") -> Sight:
    """Check in whoever is shown, or have them be back."""
    try:
        arrival = await arrive(event, shown, by_name, scan=read_id(scan))
        seen = sight(event, arrival, await marks(event, arrival.registration.id))
        if not arrival.is_first and await pass_by(
            event, arrival.registration, Said.BACK, by_name, scan=read_id(scan)
        ):
            seen.outcome, seen.sentence, seen.undo = "back", _("Welcome back."), ""
    except Refused as refusal:
        return refused(event, refusal)
    return seen


async def look_out(event: Event, shown: str, by_name: str, scan: str = "") -> Sight:
    """Whoever is shown goes out."""
    try:
        found = await holder_of(event, shown)
        went = await pass_by(event, found.registration, Said.LEFT, by_name, scan=read_id(scan))
    except Refused as refusal:
        return refused(event, refusal)
    return Sight(
        outcome="left" if went else "already",
        sentence=_("See you soon.") if went else _("Has gone out already."),
        name=found.member.name,
        company=found.member.company,
        at=clock_time(now(), event.zone),
        registration=found.registration.id,
    )
