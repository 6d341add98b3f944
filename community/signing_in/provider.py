"""The community's own identity provider, and what it tells us (OpenID Connect Core 1.0).

Authlib and joserfc are imported where they are needed: twenty megabytes that most processes spare.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote, urlsplit

import msgspec

from community.clock import now
from community.language import _
from community.refusal import Refused
from community.settings import settings

SIGNED_BY = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA"]
WAITS_SECONDS = 8
CLOCKS_DIFFER_SECONDS = 60


class Journey(msgspec.Struct):
    """What a browser keeps on its way to the provider and back."""

    state: str
    nonce: str
    verifier: str
    next_path: str

    @classmethod
    def to(cls, next_path: str) -> "Journey":
        """A fresh one."""
        state, nonce, verifier = (secrets.token_urlsafe(32) for _secret in range(3))
        return cls(state, nonce, verifier, next_path)


class ProviderFails(Refused):
    """The provider does not answer, or not as the standard asks; whatever it was, one sentence."""

    def __init__(self) -> None:
        super().__init__(
            _("{name} has not answered as it should. Please try again, or use the mail.").format(
                name=provider_name()
            )
        )


def provider_name() -> str:
    """What the button says: OIDC_NAME, or the host; nothing when there is no provider."""
    given = settings()
    return given.oidc_name or urlsplit(given.oidc_issuer).hostname or ""


async def where_to_sign_in(journey: Journey) -> str:
    """The provider's address that the browser is sent to: PKCE, state and nonce go along."""
    from authlib.common.urls import add_params_to_uri
    from authlib.oauth2.rfc7636 import create_s256_code_challenge

    sent_along = {
        "response_type": "code",
        "client_id": settings().oidc_client_id,
        "redirect_uri": _answers_to(),
        "scope": "openid email",
        "state": journey.state,
        "nonce": journey.nonce,
        "code_challenge": create_s256_code_challenge(journey.verifier),
        "code_challenge_method": "S256",
    }
    with _doubts():
        address = (await _metadata())["authorization_endpoint"]
    return str(add_params_to_uri(address, sent_along.items()))


async def who_came_back(code: str, journey: Journey) -> dict[str, Any]:
    """The claims about the person, from a token that is signed, fresh and for this browser."""
    with _doubts():
        metadata = await _metadata()
        token = await _exchange(metadata, code, journey.verifier)
        keys = await _ask("GET", metadata["jwks_uri"])
        claims = _claims(token, keys, journey.nonce)
        if "email" not in claims and "userinfo_endpoint" in metadata:
            bearer = {"authorization": f"Bearer {token['access_token']}"}
            more = await _ask("GET", metadata["userinfo_endpoint"], headers=bearer)
            claims = {**more, **claims} if more["sub"] == claims["sub"] else claims
    return claims


async def _metadata() -> dict[str, Any]:
    """OpenID Connect Discovery 1.0; the issuer must be the one that was named in the settings."""
    issuer = settings().oidc_issuer.rstrip("/")
    found = await _ask("GET", f"{issuer}/.well-known/openid-configuration")
    if found["issuer"].rstrip("/") != issuer:
        raise ValueError("another issuer")
    return found


async def _exchange(metadata: dict[str, Any], code: str, verifier: str) -> dict[str, Any]:
    given = settings()
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": _answers_to(),
        "code_verifier": verifier,
        "client_id": given.oidc_client_id,
    }
    ways = metadata.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
    if given.oidc_client_secret and "client_secret_basic" in ways:
        proof = tuple(quote(each, "") for each in (given.oidc_client_id, given.oidc_client_secret))
        return await _ask("POST", metadata["token_endpoint"], data=form, auth=proof)
    secret = {"client_secret": given.oidc_client_secret} if given.oidc_client_secret else {}
    return await _ask("POST", metadata["token_endpoint"], data={**form, **secret})


def _claims(token: dict[str, Any], keys: dict[str, Any], nonce: str) -> dict[str, Any]:
    from authlib.oidc.core import CodeIDToken
    from joserfc import jwt
    from joserfc.jwk import KeySet

    read = jwt.decode(
        token["id_token"],
        KeySet.import_key_set(keys),  # type: ignore[arg-type]
        algorithms=SIGNED_BY,
    )
    client = settings().oidc_client_id
    claims = CodeIDToken(
        read.claims,
        read.header,
        {"iss": {"values": _issuers()}, "aud": {"value": client}},
        {"nonce": nonce, "client_id": client, "access_token": token.get("access_token")},
    )
    claims.validate(int(now().timestamp()), CLOCKS_DIFFER_SECONDS)
    return dict(claims)


def _issuers() -> list[str]:
    issuer = settings().oidc_issuer.rstrip("/")
    return [issuer, f"{issuer}/"]


def _answers_to() -> str:
    return f"{settings().address}/sign-in/openid/answer"


async def _ask(method: str, address: str, **more: Any) -> dict[str, Any]:
    import httpx

    async with httpx.AsyncClient(timeout=WAITS_SECONDS) as client:
        answer = (await client.request(method, address, **more)).raise_for_status()
    return dict(answer.json())


@contextmanager
def _doubts() -> Iterator[None]:
    import httpx
    from joserfc.errors import JoseError

    try:
        yield
    except (httpx.HTTPError, httpx.InvalidURL, JoseError, ValueError, KeyError, TypeError) as why:
        raise ProviderFails from why
