"""Somebody asks for a place: who, how, and all that goes with a request, such as its language."""

from contextvars import Context, copy_context
from dataclasses import dataclass, field

from community.database.along import Keep, along
from community.events.tables import Event
from community.members.tables import Member
from community.registering.wish import Newcomer, Wish
from community.registrations.tables import Source

_BY_THEMSELVES = {Source.WEB, Source.STANDING}


@dataclass(frozen=True)
class Ask:
    """What is decided about it is decided in its `context`: so sentences speak the language of
    whoever asks, and what is done is done in their name. What has to be kept `along` with it is
    kept by the transaction that settles it, whoever else has a part in that."""

    event: Event
    who: Member | Newcomer
    wish: Wish
    context: Context = field(default_factory=copy_context)
    along: tuple[Keep, ...] = field(default_factory=along)

    @property
    def is_by_address(self) -> bool:
        """Whether an address was typed, by anybody."""
        return isinstance(self.who, Newcomer)

    @property
    def has_company(self) -> bool:
        """Whether others come along."""
        return not self.wish.group.is_alone

    @property
    def is_brought(self) -> bool:
        """Whether an organiser, or their program, brings somebody by an address."""
        return self.is_by_address and not self.is_by_themselves

    @property
    def is_by_themselves(self) -> bool:
        """Whether a person asks, rather than an organiser or a program on their behalf."""
        return self.wish.source in _BY_THEMSELVES
