"""One of those who ask, with what is known of them, and what was begun for them."""

from dataclasses import dataclass

from community.members.tables import Member
from community.openings.may_take import Facts
from community.prices.quote import Facts as PriceFacts
from community.registrations.photo_wish import PhotoWish
from community.registrations.tables import Registration


@dataclass
class Person:
    """One of them; `registration` is what they have at this event, in any standing."""

    member: Member
    registration: Registration | None
    facts: Facts
    price: PriceFacts
    may_come: bool
    says_about_photos: PhotoWish


@dataclass(frozen=True)
class Begun:
    """A registration that was begun, in whose name, and whether it came back."""

    by: str
    person: Person
    registration: Registration
    comes_back: bool
