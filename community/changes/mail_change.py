"""What is mailed about changing to another kind of place."""

from community.events.tables import Event
from community.members.tables import Member
from community.places.tables import PlaceKind
from community.registrations.due import due_yen
from community.registrations.mail import mail_about
from community.registrations.tables import Registration


async def mail_change(
    registration: Registration, event: Event, member: Member, before: PlaceKind, kind: PlaceKind
) -> None:
    """That it is done, or what it still takes; the place there is, is kept meanwhile."""
    cause = f"{registration.id}:{registration.sequence}"
    if not registration.wanted_kind:
        await mail_about(registration, event, member, "kind_changed", cause, before=before)
        return
    more = {"wanted": kind, "due_yen": due_yen(registration)}
    await mail_about(registration, event, member, "kind_wanted", cause, "", **more)


async def mail_stays(
    registration: Registration,
    event: Event,
    member: Member,
    wanted: PlaceKind,
    was_decided: bool = False,
    drew: int | None = None,
) -> None:
    """That the other kind did not come to be: others got its places, or it was not paid.

    Who was in the draw hears the number that drew.
    """
    cause = f"{registration.id}:{registration.sequence}"
    more = {"wanted": wanted, "was_decided": was_decided, "drew": drew}
    await mail_about(registration, event, member, "kind_stays", cause, "", **more)
