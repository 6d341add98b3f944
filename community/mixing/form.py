"""The forms of this room, every field as it was typed."""

import re
from typing import get_args

import msgspec

from community.language import _
from community.mixing.asked import Asked, Kind
from community.mixing.mix import Mix
from community.refusal import Refused
from community.typed import read_whole_number
from community.wishes.levels import Level, Levels

SOFT = Levels.__struct_fields__


class MixForm(msgspec.Struct):
    """Sizes, companies, and how much each soft wish counts."""

    size: str = ""
    smallest: str = ""
    largest: str = ""
    colleagues_apart: str = ""
    industry: str = "normal"
    company_size: str = "normal"
    phase: str = "normal"
    role: str = "normal"
    experience: str = "normal"
    topics: str = "normal"
    new_tonight: str = "normal"
    new_over_time: str = "normal"

    def on(self, mix: Mix) -> Mix:
        """The mix with what the form says. Refuses what is no size and no level."""
        sizes = {
            name: _a_size(getattr(self, name), name) for name in ("size", "smallest", "largest")
        }
        levels = {name: _a_level(getattr(self, name), name) for name in SOFT}
        apart = bool(self.colleagues_apart)
        return msgspec.structs.replace(
            mix, **sizes, colleagues_apart=apart, levels=Levels(**levels)
        )


class WishForm(msgspec.Struct):
    """One more wish."""

    kind: str = ""
    one: str = ""
    other: str = ""
    roundtable: str = ""
    round: str = ""
    companies: str = ""
    chairs: str = ""

    def asked(self) -> Asked:
        """The same as programs say it."""
        kinds: dict[str, Kind] = {each: each for each in get_args(Kind)}
        if self.kind not in kinds:
            raise Refused(_("Please choose what shall hold."), "kind")
        return Asked(
            kind=kinds[self.kind],
            one=self.one,
            other=self.other,
            roundtable=self.roundtable,
            round=read_whole_number(self.round, "round"),
            companies=[each for each in re.split("[,、，\n]", self.companies) if each.strip()],
            chairs=read_whole_number(self.chairs, "chairs"),
        )


class RemovalForm(msgspec.Struct):
    """The key of a wish that is taken back."""

    wish: str = ""


def _a_size(typed: str, field: str) -> int:
    size = read_whole_number(typed, field)
    if not 3 <= size <= 8:
        raise Refused(_("A roundtable seats 3 to 8 people. Please choose one of these."), field)
    return size


def _a_level(typed: str, field: str) -> Level:
    if typed not in list(Level):
        raise Refused(_("Please choose how much it counts."), field)
    return Level(typed)
