"""Adding a passkey, signing in with one, renaming one, and taking one back."""

from uuid import UUID

import msgspec
from litestar import Response, post
from litestar.di import NamedDependency
from litestar.params import FromPath, URLEncodedBody
from litestar.response import Redirect

from community.access.browser import Browser
from community.language import _
from community.members.tables import Member
from community.signing_in.pages.sign_in import welcome
from community.signing_in.passkeys import (
    add_passkey,
    ask_for_passkey,
    ask_for_proof,
    remove_passkey,
    rename_passkey,
    sign_in_by_passkey,
)
from community.web.answer import AnyRequest, see
from community.web.network import network_of


class PasskeyForm(msgspec.Struct):
    """What the device made or signed, as JSON, and what is said about it."""

    credential: str = ""
    name: str = ""
    next: str = "/me"


class CalledForm(msgspec.Struct):
    """What a passkey shall be called from now on."""

    called: str = ""


@post("/sign-in/passkey/challenge")
async def proof_options() -> Response[str]:
    return _json(ask_for_proof())


@post("/sign-in/passkey")
async def use_passkey(
    request: AnyRequest, browser: NamedDependency[Browser], data: URLEncodedBody[PasskeyForm]
) -> Redirect:
    network = network_of(request)
    return welcome(await sign_in_by_passkey(data.credential, browser, data.next, network))


@post("/me/passkeys/challenge")
async def passkey_options(me: NamedDependency[Member]) -> Response[str]:
    return _json(await ask_for_passkey(me))


@post("/me/passkeys")
async def keep_passkey(
    me: NamedDependency[Member],
    browser: NamedDependency[Browser],
    data: URLEncodedBody[PasskeyForm],
) -> Redirect:
    passkey = await add_passkey(me, data.credential, data.name, browser)
    return see(
        "/me/sign-in", _("From now on you can sign in with {name}.").format(name=passkey.name)
    )


@post("/me/passkeys/{passkey_id:uuid}")
async def rename(
    me: NamedDependency[Member], passkey_id: FromPath[UUID], data: URLEncodedBody[CalledForm]
) -> Redirect:
    await rename_passkey(me, passkey_id, data.called)
    return see("/me/sign-in", _("The passkey has its new name."))


@post("/me/passkeys/{passkey_id:uuid}/removal")
async def take_back(me: NamedDependency[Member], passkey_id: FromPath[UUID]) -> Redirect:
    await remove_passkey(me, passkey_id)
    return see("/me/sign-in", _("That passkey signs nobody in any more."))


def _json(options: str) -> Response[str]:
    return Response(options.encode(), media_type="application/json", status_code=200)  # type: ignore[arg-type]


HANDLERS = [proof_options, use_passkey, passkey_options, keep_passkey, rename, take_back]
