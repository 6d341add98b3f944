"""Answers as forms send them: nothing is ticked beforehand, and no answer is no answer."""

from collections.abc import Mapping

from community.consents.purpose import Purpose

YES, NO = "yes", "no"


def read_answers(typed: Mapping[str, object]) -> dict[Purpose, bool]:
    """What was answered; a purpose that was left untouched is left out."""
    return {each: typed.get(each) == YES for each in Purpose if typed.get(each) in {YES, NO}}
