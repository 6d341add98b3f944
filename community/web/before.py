"""A check that stands before every route."""

from collections.abc import Awaitable, Callable

from community.web.asgi import App, Receive, Scope, Send

Check = Callable[[Scope], Awaitable[None]]


def before_every_route(check: Check) -> Callable[[App], App]:
    """A guard in all but name: Litestar copies the whole handler for each guard at each request."""

    def standing(app: App) -> App:
        async def asking(scope: Scope, receive: Receive, send: Send) -> None:
            await check(scope)
            await app(scope, receive, send)

        return asking

    return standing
