"""What the planner needs to know about somebody who wants a chair."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Arrangement = Sequence[Sequence[Sequence[int]]]
"""Rounds of roundtables of people's keys, as a plan is read."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is here. What is empty, such as an industry, equals nobody else's.

    `met` says by key how many evenings ago this person last sat with others.
    """

    key: int
    company: str = ""
    industry: str = ""
    phase: str = ""
    company_size: str = ""
    experience: str = ""
    is_host: bool = False
    is_first_timer: bool = False
    met: Mapping[int, int] = field(default_factory=dict)
    role: str = ""
    language: str = ""
    topics: frozenset[str] = frozenset()
