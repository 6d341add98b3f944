"""Turn away: who cannot register for this event, or for this kind of place, and why."""

from community.events.kind_plan import ForWhom
from community.events.tables import Event
from community.language import _
from community.places.tables import PlaceKind
from community.refusal import Conflict, Refused
from community.registering.ask import Ask


class NotInvited(Refused):
    """The event is not for this person."""

    status = 403


def refuse_unless_offered(kind: PlaceKind, ask: Ask, is_theirs: bool) -> None:
    """Whoever types an address must not learn from us whether it is a member's, or has been here:
    such a person waits in vain for a newcomers' place, and reads why in their mail."""
    if ask.is_brought:
        return
    if kind.is_yet_to_open or kind.is_closed:
        raise Conflict(_("Registration for this kind of place is closed."), "kind")
    if kind.for_whom in (ForWhom.EVERYBODY, ForWhom.FIRST_TIMERS) and ask.is_by_address:
        return
    if ask.is_by_address:
        raise NotInvited(
            _("Please sign in first: this kind of place is not for everybody."), "kind"
        )
    if not is_theirs:
        raise NotInvited(_("This kind of place is not for you. Please choose another."), "kind")


def refuse_unless_open(event: Event, ask: Ask) -> None:
    """Refuse where nobody registers, not yet, no more, or on another platform."""
    if event.is_called_off:
        raise Conflict(_("This event has been called off."))
    if not event.is_published:
        raise Conflict(_("Registration for this event is not open yet."))
    if event.is_over:
        raise Conflict(_("This event is over."))
    _refuse_elsewhere(event, ask.is_brought)


def _refuse_elsewhere(event: Event, is_brought: bool) -> None:
    """Where people sign up on another platform there is no second list; organisers bring people.

    Before anybody is looked up, so that the answer is the same whoever asks.
    """
    if event.sign_up_url and not is_brought:
        sentence = _("People sign up for this evening on {platform}: {url}")
        raise Conflict(sentence.format(platform=event.sign_up_on, url=event.sign_up_url))
