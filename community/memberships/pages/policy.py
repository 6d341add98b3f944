"""The community's policy, as everybody reads it and organisers write it."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.members.visitor import Visitor
from community.memberships.policy import current_policy, versions, write_policy
from community.web.answer import page, see
from community.web.sizes import LONG_TEXTS


class PolicyForm(msgspec.Struct):
    """A new version of the policy."""

    text_ja: str = ""
    text_en: str = ""
    since: str = ""
    first_shown_at: str = ""


@get("/policy")
async def policy(visitor: NamedDependency[Visitor]) -> Response[str]:
    return page("memberships/policy.html", visitor, versions=await versions())


@get("/policy/edit")
async def edit(organiser: NamedDependency[Visitor]) -> Response[str]:
    return page("memberships/policy_edit.html", organiser, policy=await current_policy())


@post("/policy", request_max_body_size=LONG_TEXTS)
async def write(organiser: NamedDependency[Visitor], data: URLEncodedBody[PolicyForm]) -> Redirect:
    await write_policy(data.text_ja, data.text_en, data.since, data.first_shown_at, organiser.name)
    return see("/policy", _("The new version counts from now on."))


HANDLERS = [policy, edit, write]
