"""The front door of the app: every request passes here before Litestar sees it."""

from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs, unquote

from litestar.datastructures import Cookie

from community.language import LANGUAGES, choose, speaking
from community.web.asgi import App, Message, Receive, Scope, Send
from community.web.conditional import Conditional
from community.web.cookies import forget, remember, remembered
from community.web.headers import security_headers
from community.web.origin import refuse_foreign
from community.web.scene import Scene, set_scene


class Entry:
    """Sets the language and the scene, refuses foreign forms, answers HEAD and If-None-Match."""

    def __init__(self, app: App) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = {name.decode(): value.decode("latin-1") for name, value in scope["headers"]}
        if await refuse_foreign(scope, headers, send):
            return
        cookies = _cookies(headers.get("cookie", ""))
        scope = _readable(scope)
        query = scope["query_string"].decode("latin-1")
        asked = parse_qs(query).get("lang", [""])[0] if "lang=" in query else ""
        told = unquote(remembered(cookies, "told")) if scope["method"] == "GET" else ""
        set_scene(Scene(path=scope["path"], query=query, told=told))
        code = choose(asked, remembered(cookies, "lang"), headers.get("accept-language", ""))
        kept = [remember("lang", asked, 31_536_000)] if asked in LANGUAGES else []
        if told and not scope["path"].startswith(("/assets/", "/live")):
            kept.append(forget("told"))
        with speaking(code):
            answer = Conditional(send, headers, is_head=scope["method"] == "HEAD")
            await self.app(_as_get(scope), receive, _with_headers(answer, code, kept))


def _readable(scope: Scope) -> Scope:
    """One address has one spelling: a//b/ is a/b, or a kept page could link to another host.

    A zero byte is no character of any text: it is read like other bytes that are none.
    """
    parts = scope["path"].replace("\0", "\ufffd").split("/")
    query = scope["query_string"].replace(b"%00", b"%EF%BF%BD")
    return {**scope, "path": "/" + "/".join(filter(None, parts)), "query_string": query}


def _as_get(scope: Scope) -> Scope:
    """HEAD is asked of the page like GET; the body is left out on the way back."""
    return {**scope, "method": "GET"} if scope["method"] == "HEAD" else scope


def _with_headers(send: Send, code: str, cookies: list[Cookie]) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            known = {name.lower() for name, _ in message["headers"]}
            extra = [pair for pair in security_headers(code) if pair[0] not in known]
            kept = [cookie.to_encoded_header() for cookie in cookies]
            message["headers"] = [*message["headers"], *extra, *kept]
        await send(message)

    return sending


def _cookies(header: str) -> dict[str, str]:
    try:
        return {name: morsel.value for name, morsel in SimpleCookie(header).items()}
    except CookieError:
        return {}
