"""What the planner needs to know about somebody who wants a chair."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is here. What is empty, such as an industry, equals nobody else's.

    `met` holds the keys of people this person sat with on past evenings.
    """

    key: int
    company: str = ""
    industry: str = ""
    phase: str = ""
    company_size: str = ""
    experience: str = ""
    is_host: bool = False
    is_first_timer: bool = False
    met: frozenset[int] = frozenset()
