"""The forms of this room: every field as it was typed."""

import msgspec

from community.cancelling.terms import Terms
from community.events.asks_again import AsksAgain
from community.language import _
from community.refusal import Refused
from community.typed import read_whole_number


class ReasonForm(msgspec.Struct):
    """Why somebody will not come, or why the evening does not take place."""

    reason: str = ""
    back: str = ""


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
