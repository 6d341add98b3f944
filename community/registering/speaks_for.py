"""For whom a registration form speaks: an address can be typed by anybody."""

from msgspec.structs import replace

from community.members.find import by_address
from community.members.tables import Member
from community.registering.form import RegistrationForm
from community.registrations.photo_wish import PhotoWish

_ALLOWS = {PhotoWish.YES, PhotoWish.ONLY_GROUP}  # "yes" is how a form says every other yes, too


async def what_counts(form: RegistrationForm, registrant: Member | None) -> RegistrationForm:
    """The form without what only the person can allow, when it names somebody we know already.

    A no counts from whoever it comes. Somebody new is asked here for the first time, and reads in
    the receipt what was said.
    """
    without = replace(
        form,
        photo_wish=_no_yes(form.photo_wish),
        named_in_report=_no_yes(form.named_in_report),
        recording=_no_yes(form.recording),
    )
    if registrant or without == form or await by_address(form.email) is None:
        return form
    return without


def _no_yes(said: str) -> str:
    return "" if said in _ALLOWS else said
