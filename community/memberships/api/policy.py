"""The community's policy for programs."""

from datetime import date, datetime
from typing import Annotated

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.members.own_words import Policy
from community.members.visitor import Visitor
from community.memberships.policy import LONGEST, versions, write_policy
from community.web.sizes import LONG_TEXTS

Text = Annotated[str, Meta(min_length=1, max_length=LONGEST, examples=["# 約束"])]


class PolicyWish(msgspec.Struct):
    """A new version in both languages, as Markdown, and where it was first shown."""

    text_ja: Text
    text_en: Text
    since: date
    first_shown_at: Annotated[str, Meta(examples=["第12回"])] = ""


class PolicyAnswer(msgspec.Struct):
    """One version of how the community wants to be together."""

    version: int
    text_ja: str
    text_en: str
    since: datetime
    first_shown_at: str
    made_at: datetime

    @classmethod
    def of(cls, found: Policy) -> "PolicyAnswer":
        """The version as a program reads it."""
        return cls(**{name: getattr(found, name) for name in cls.__struct_fields__})


class Versions(msgspec.Struct):
    """Every version, the newest first: that one counts."""

    versions: list[PolicyAnswer]


@get("/api/v1/policy")
async def policy() -> Versions:
    """How the community wants to be together: every version, the newest first."""
    return Versions([PolicyAnswer.of(each) for each in await versions()])


@post("/api/v1/policy", request_max_body_size=LONG_TEXTS)
async def write(organiser: NamedDependency[Visitor], data: JSONBody[PolicyWish]) -> PolicyAnswer:
    """Write a new version; those before stay readable."""
    words = data.text_ja, data.text_en, data.since.isoformat(), data.first_shown_at
    return PolicyAnswer.of(await write_policy(*words, organiser.name))


HANDLERS = [policy, write]
