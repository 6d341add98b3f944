"""A small OpenID provider on loopback, with real keys: it knows one person and one client."""

import base64
import hashlib
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlencode

import uvicorn
from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey
from litestar import Litestar, Request, Response, get, post
from litestar.response import Redirect

CLIENT, SECRET = "community", "a secret: with/signs"


class Provider:
    """What it says about the person; `twists` changes claims, `signs_with` is the key it takes."""

    def __init__(self) -> None:
        self.key = self.signs_with = RSAKey.generate_key(2048, {"kid": "one", "use": "sig"})
        self.person: dict[str, Any] = {
            "sub": "4711", "email": "Aoi@example.jp", "email_verified": True,
        }  # fmt: skip
        self.twists: dict[str, Any] = {}
        self.tells_by_userinfo = False
        self.ahead_seconds = 0.0
        self.address = ""
        self.codes: dict[str, dict[str, str]] = {}

    def token(self, asked: dict[str, str]) -> str:
        now = int(time.time() + self.ahead_seconds)
        claims = {
            "iss": self.address, "aud": CLIENT, "iat": now, "exp": now + 300,
            "nonce": asked["nonce"], "sub": self.person["sub"],
        }  # fmt: skip
        said = {} if self.tells_by_userinfo else self.person
        header = {"alg": "RS256", "kid": "one"}
        return jwt.encode(header, {**claims, **said, **self.twists}, self.signs_with)

    def app(self) -> Litestar:
        @get("/.well-known/openid-configuration")
        async def discovery() -> dict[str, str]:
            return {
                "issuer": self.twists.get("issuer", self.address),
                "authorization_endpoint": f"{self.address}/authorize?tenant=1",
                "token_endpoint": f"{self.address}/token",
                "jwks_uri": f"{self.address}/jwks",
                "userinfo_endpoint": f"{self.address}/userinfo",
            }

        @get("/authorize")
        async def authorize(request: Request[Any, Any, Any]) -> Redirect:
            asked = dict(request.query_params)
            assert asked["client_id"] == CLIENT
            assert (asked["response_type"], asked["tenant"]) == ("code", "1")
            code = secrets.token_urlsafe(8)
            self.codes[code] = asked
            answer = urlencode({"code": code, "state": asked["state"]})
            return Redirect(f"{asked['redirect_uri']}?{answer}")

        @post("/token", status_code=200)
        async def token(request: Request[Any, Any, Any]) -> Response[Any]:
            form = dict(await request.form())
            asked = self.codes.pop(form["code"], {})
            if not is_right(asked, form, request.headers["authorization"]):
                return Response({"error": "invalid_grant"}, status_code=400)
            return Response(
                {"access_token": "a", "token_type": "Bearer", "id_token": self.token(asked)}
            )

        handlers = [discovery, authorize, token, *self.tells()]
        return Litestar(handlers, openapi_config=None, logging_config=None)

    def tells(self) -> list[Any]:
        @get("/jwks")
        async def jwks() -> dict[str, Any]:
            return KeySet([self.key]).as_dict(private=False)

        @get("/userinfo")
        async def userinfo(request: Request[Any, Any, Any]) -> dict[str, Any]:
            assert request.headers["authorization"] == "Bearer a"
            return self.person

        return [jwks, userinfo]


def is_right(asked: dict[str, str], form: dict[str, Any], authorization: str) -> bool:
    """Whether the code is exchanged by the client, and the browser's verifier, it was given to."""
    digest = hashlib.sha256(form["code_verifier"].encode()).digest()
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    basic = base64.b64encode(f"{CLIENT}:a%20secret%3A%20with%2Fsigns".encode()).decode()
    shown = (challenge, form["redirect_uri"], authorization)
    wanted = (asked.get("code_challenge"), asked.get("redirect_uri"), f"Basic {basic}")
    return shown == wanted


@contextmanager
def running() -> Iterator[Provider]:
    """The provider, answering on loopback until the block ends."""
    provider = Provider()
    config = uvicorn.Config(provider.app(), port=0, log_level="error", lifespan="off", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    provider.address = f"http://127.0.0.1:{port}"
    yield provider
    server.should_exit = True
    thread.join(10)
