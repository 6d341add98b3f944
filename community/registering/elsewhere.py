"""An event that people sign up for on another platform has no second list of its own."""

from community.events.tables import Event
from community.language import _
from community.refusal import Conflict


def refuse_elsewhere(event: Event, is_brought: bool) -> None:
    """Refuse who comes by themselves, with where to sign up; an organiser may still bring people.

    Before anybody is looked up, so that the answer is the same whoever asks.
    """
    if event.sign_up_url and not is_brought:
        sentence = _("People sign up for this evening on {platform}: {url}")
        raise Conflict(sentence.format(platform=event.sign_up_on, url=event.sign_up_url))
