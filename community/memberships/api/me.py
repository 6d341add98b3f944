"""What I say about myself, for my own programs."""

from typing import Annotated, Literal

import msgspec
from litestar import get, put
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.members.about import LONGEST
from community.members.answers import Person
from community.members.describe import describe
from community.members.tables import Member

Size = Literal["", "1", "2-10", "11-50", "51-300", "301-1000", "1001-"]
Years = Literal["", "0-1", "2-4", "5-9", "10-"]


class About(msgspec.Struct):
    """What I say about myself: everything but the name may be left empty."""

    name: Annotated[str, Meta(min_length=1, max_length=LONGEST["name"], examples=["鈴木 明"])]
    reading: Annotated[str, Meta(max_length=LONGEST["reading"])] = ""
    company: Annotated[str, Meta(max_length=LONGEST["company"])] = ""
    company_size: Size = ""
    job_title: Annotated[str, Meta(max_length=LONGEST["job_title"])] = ""
    industry: Annotated[str, Meta(max_length=LONGEST["industry"])] = ""
    phase: Annotated[str, Meta(max_length=LONGEST["phase"])] = ""
    experience: Years = ""
    topics: Annotated[str, Meta(max_length=LONGEST["topics"])] = ""
    language: Literal["ja", "en"] = "ja"


class Me(msgspec.Struct):
    """Me as the community knows me, and what I say about myself."""

    person: Person
    about: About

    @classmethod
    def of(cls, me: Member) -> "Me":
        """The person as their own program reads them."""
        said = {name: getattr(me, name) for name in About.__struct_fields__}
        return cls(Person.of(me), About(**said))


@get("/api/v1/me")
async def my_page(me: NamedDependency[Member]) -> Me:
    """Me: where I stand with the community, and what I say about myself."""
    return Me.of(me)


@put("/api/v1/me")
async def about_me(me: NamedDependency[Member], data: JSONBody[About]) -> Me:
    """Say all of it anew; what is left out is empty from now on."""
    return Me.of(await describe(me, msgspec.structs.asdict(data)))


HANDLERS = [my_page, about_me]
