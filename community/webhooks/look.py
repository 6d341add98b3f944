"""Where messages go, and how each of them fared."""

from community.language import _
from community.webhooks.tables import Delivery, Destination, Failure, Off

SHOWN = 50


async def destinations() -> list[Destination]:
    """All of them, by name."""
    return await Destination.objects().order_by(Destination.name, Destination.id)


async def deliveries(destination: Destination, page: int = 1) -> list[Delivery]:
    """One page of what was sent there, the newest first."""
    found = Delivery.objects().where(Delivery.destination == destination.id)
    skipped = SHOWN * (min(max(page, 1), 1_000_000) - 1)
    return await found.order_by(Delivery.id, ascending=False).limit(SHOWN).offset(skipped)


def why_off(destination: Destination) -> str:
    """Why nothing is sent there, and what to do; empty while it is on."""
    sentences = {
        Off.BY_HAND: _("It was turned off by hand."),
        Off.GONE: _("It answered that it is gone for good (410)."),
        Off.FAILING: _("It took no message for days, so we stopped trying."),
        Off.UNREADABLE: _("The key of this installation has changed. Please make a new secret."),
    }
    return sentences.get(Off(destination.off_because), "") if destination.off_because else ""


def outcome(delivery: Delivery) -> str:
    """What came of the last attempt, in a few words; empty before the first."""
    sentences = {
        Failure.INSIDE: _("Its address lies inside our network"),
        Failure.NOT_FOUND: _("Host not found"),
        Failure.NO_CONNECTION: _("No connection"),
        Failure.TOO_SLOW: _("No answer within 15 seconds"),
        Failure.NO_HTTP: _("The answer was no HTTP"),
        Failure.WAS_OFF: _("The destination was off"),
    }
    if delivery.failure:
        return sentences[Failure(delivery.failure)]
    return _("Answer {status}").format(status=delivery.status) if delivery.status else ""
