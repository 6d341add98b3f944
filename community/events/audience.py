"""Whom an event can be for."""

from enum import StrEnum


class Audience(StrEnum):
    """Whom an event is for."""

    EVERYBODY = "everybody"
    MEMBERS = "members"
    INVITED = "invited"
