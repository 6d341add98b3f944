"""The forms of this room: every field as it was typed."""

import msgspec

from community.events.asks_again import AsksAgain
from community.language import _
from community.refusal import Refused
from community.registrations.terms import Terms
from community.typed import read_whole_number, ticked


class RegistrationForm(msgspec.Struct):
    """Who wants to come; somebody who has signed in types the code alone."""

    name: str = ""
    email: str = ""
    company: str = ""
    reading: str = ""
    discount_code: str = ""
    kind: str = ""
    beside: list[str] | str = []
    group: str = ""
    group_size: str = ""
    photo_wish: str = ""
    named_in_report: str = ""
    recording: str = ""
    old_enough: str = ""
    age_band: str = ""
    guardian: str = ""
    guardian_agrees: str = ""

    @property
    def ticked(self) -> list[str]:
        """What is taken in addition."""
        return ticked(self.beside)


class ReasonForm(msgspec.Struct):
    """Why somebody will not come, or why the evening does not take place."""

    reason: str = ""
    back: str = ""


class HostForm(msgspec.Struct):
    """Whether the person hosts a roundtable."""

    is_host: str = ""


class MinorForm(msgspec.Struct):
    """Whether the person is under age, and which guardian agrees."""

    is_minor: str = ""
    guardian: str = ""


class PhotoForm(msgspec.Struct):
    """Whether pictures of the person may be published."""

    photo_wish: str = ""


class TermsForm(msgspec.Struct):
    """Until when people cancel by themselves, and whether they are asked again."""

    cancel_hours: str = ""
    cancel_policy: str = ""
    asks_again: str = AsksAgain.NEVER
    silence_frees: str = ""


def read_terms(form: TermsForm) -> Terms:
    """The terms that the form asks for; refuses what cannot be read, at its field."""
    if form.asks_again not in set(AsksAgain):
        raise Refused(_("Please choose one of these."), "asks_again")
    hours = read_whole_number(form.cancel_hours.replace("時間", ""), "cancel_hours")
    asks, frees = AsksAgain(form.asks_again), bool(form.silence_frees)
    return Terms(hours, form.cancel_policy.replace("\r\n", "\n").strip(), asks, frees)


class AnswerForm(msgspec.Struct):
    """Whether the person still comes."""

    comes: str = ""
