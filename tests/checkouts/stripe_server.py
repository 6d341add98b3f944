"""Stripe on loopback: localstripe keeps payments and refunds; Checkout Sessions stand before it.

localstripe knows no Checkout Sessions, no idempotency keys and no limit of what can go back, so
this adds them as Stripe documents them. What is paid here is paid there, by a payment of its own.
It knows no fees, disputes and refunds that wait or fail either: stripe_balance.py adds those.
"""

import asyncio
import hashlib
import hmac
import json
import socket
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import httpx
from aiohttp import web

from tests.checkouts.stripe_balance import Books

KEY, SECRET = "sk_test_only", "whsec_only"
CARD = {"number": "4242424242424242", "exp_month": "12", "exp_year": "2040", "cvc": "123"}


def free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


class Stripe:
    """`fails` answers are 500, before anything is done; `dies_after` ones after it was done.

    `done` says what happens, once, when such a request is done and not yet answered.
    """

    def __init__(self, behind: str) -> None:
        self.behind = httpx.AsyncClient(base_url=behind, auth=(KEY, ""), timeout=20)
        self.sessions: dict[str, dict[str, Any]] = {}
        self.answers: dict[str, tuple[int, Any]] = {}
        self.kinds: dict[str, str] = {}
        self.asked: list[str] = []
        self.books = Books(self._ask)
        self.fails = self.dies_after = 0
        self.shown_at = "https://checkout.stripe.test"
        self.done: dict[str, Callable[[], Awaitable[None]]] = {}

    async def pay(self, ref: str, means: str = "card") -> None:
        """The person types a card that works; or pays at a convenience store what was pending."""
        session = self.sessions[ref]
        card = {f"card[{name}]": value for name, value in CARD.items()}
        method = (await self._ask("POST", "/v1/payment_methods", {"type": "card", **card}))["id"]
        amount = session["amount_total"]
        given = {"amount": amount, "currency": "jpy", "payment_method": method, "confirm": "true"}
        given["metadata[checkout]"] = session["metadata"]["checkout"]
        intent = await self._ask("POST", "/v1/payment_intents", given)
        self.kinds[intent["id"]] = means
        session.update(status="complete", payment_status="paid", payment_intent=intent["id"])

    def take_number(self, ref: str) -> None:
        """The person gets a number for the till of a convenience store, and has not paid."""
        waits = {"id": f"pi_waits_{ref}", "status": "requires_action"}
        page = {"hosted_voucher_url": f"https://payments.stripe.test/konbini/{ref}"}
        waits["next_action"] = {"type": "konbini_display_details", "konbini_display_details": page}
        self.sessions[ref].update(status="complete", payment_status="unpaid", waits=waits)

    def pay_slowly(self, ref: str) -> None:
        """The person has paid on the page, and the money is still to come: no number waits."""
        waits = {"id": f"pi_waits_{ref}", "status": "processing", "next_action": None}
        self.sessions[ref].update(status="complete", payment_status="unpaid", waits=waits)

    def let_number_run_out(self, ref: str) -> None:
        self.sessions[ref]["waits"]["status"] = "requires_payment_method"

    def leave(self, ref: str) -> None:
        """Nobody paid, and the page has ended."""
        self.sessions[ref]["status"] = "expired"

    async def balance(self) -> int:
        """What Stripe has before its fees: charges without refunds and lost disputes."""
        return sum(each["amount"] for each in await self.books.all())

    async def net(self) -> int:
        """The same after its fees."""
        return sum(each["net"] for each in await self.books.all())

    async def refund_over_there(self, intent: str, amount: int) -> None:
        """Somebody gives money back on Stripe's own pages."""
        await self._ask("POST", "/v1/refunds", {"payment_intent": intent, "amount": amount})

    def message(self, ref: str, kind: str = "checkout.session.completed") -> tuple[bytes, str]:
        """A message about a session, and its signature."""
        return signed(
            {"type": kind, "data": {"object": {"object": "checkout.session", **self.sessions[ref]}}}
        )

    async def _ask(self, method: str, path: str, form: Any = None) -> Any:
        answer = await self.behind.request(method, path, data=form)
        assert answer.status_code < 300, answer.text
        return answer.json()

    async def page(self, request: web.Request) -> web.Response:
        """What a browser shows of it: the way back for who is done, and for who is not."""
        ref = request.match_info["ref"]
        ways = {name: self.sessions[ref]["form"][f"{name}_url"] for name in ("success", "cancel")}
        links = "".join(f'<a href="{path}">{name}</a>' for name, path in ways.items())
        page = f'<!doctype html><html lang="en"><title>{ref}</title><p>{links}</p></html>'
        return web.Response(text=page, content_type="text/html")

    async def serve(self, request: web.Request) -> web.Response:
        self.asked.append(f"{request.method} {request.path}")
        if self.fails:
            self.fails -= 1
            return _no(500, "api_error")
        key = request.headers.get("idempotency-key", "")
        if key and key in self.answers:
            status, said = self.answers[key]
        else:
            form = dict(await request.post())
            status, said = await self._answer(request, form)
            if key:
                self.answers[key] = (status, said)
        if what := self.done.pop(self.asked[-1], None):
            await what()
        if self.dies_after:
            self.dies_after -= 1
            return _no(500, "api_error")
        return web.json_response(said, status=status)

    async def _answer(self, request: web.Request, form: dict[str, Any]) -> tuple[int, Any]:
        path = request.path
        if path == "/v1/checkout/sessions":
            return 200, self._open(form)
        if path.startswith("/v1/checkout/sessions/"):
            return await self._session(path.split("/")[4], path.endswith("/expire"))
        if path == "/v1/refunds" and request.method == "POST":
            kind = self.kinds[form["payment_intent"]]
            return await self._too_much(form) or await self.books.refund(form, kind)
        if told := await self.books.answer(path, request.query):
            return 200, told
        answer = await self.behind.request(
            request.method, str(request.rel_url), data=form if request.method == "POST" else None
        )
        return answer.status_code, answer.json()

    def _open(self, form: dict[str, Any]) -> dict[str, Any]:
        ref = f"cs_test_{len(self.sessions)}_{int(time.time() * 1000)}"
        amount = int(form["line_items[0][price_data][unit_amount]"])
        assert form["line_items[0][price_data][currency]"] == "jpy"
        names = {"checkout": form["metadata[checkout]"]}
        self.sessions[ref] = {
            "id": ref, "status": "open", "payment_status": "unpaid", "amount_total": amount,
            "url": f"{self.shown_at}/{ref}", "payment_intent": None,
            "client_reference_id": form["client_reference_id"], "metadata": names,
            "expires_at": int(form["expires_at"]), "form": form,
        }  # fmt: skip
        return self._told(ref)

    async def _session(self, ref: str, is_ended: bool) -> tuple[int, Any]:
        session = self.sessions[ref]
        if is_ended:
            if session["status"] != "open":
                return 400, {"error": {"type": "invalid_request_error", "message": "not open"}}
            session["status"] = "expired"
        told = self._told(ref)
        if session["payment_intent"]:
            wanted = f"/v1/payment_intents/{session['payment_intent']}?expand[]=latest_charge"
            intent = await self._ask("GET", wanted)
            kind = self.kinds[intent["id"]]
            charge = intent["latest_charge"]
            charge["payment_method_details"] = {"type": kind}
            charge["balance_transaction"] = await self.books.of(charge["balance_transaction"])
            told["payment_intent"] = intent
        elif "waits" in session:
            told["payment_intent"] = session["waits"]
        return 200, told

    def _told(self, ref: str) -> dict[str, Any]:
        hidden = {"form", "waits"}
        kept = {name: value for name, value in self.sessions[ref].items() if name not in hidden}
        return {"object": "checkout.session", **kept}

    async def _too_much(self, form: dict[str, Any]) -> tuple[int, Any] | None:
        intent = await self._ask("GET", f"/v1/payment_intents/{form['payment_intent']}")
        gone = await self._ask("GET", f"/v1/refunds?payment_intent={form['payment_intent']}")
        standing = [each for each in gone["data"] if each["id"] not in self.books.failed]
        total = sum(each["amount"] for each in standing) + int(form["amount"])
        if total <= intent["amount"]:
            return None
        return 400, {"error": {"type": "invalid_request_error", "message": "more than was paid"}}


def signed(told: dict[str, Any], secret: str = SECRET, at: float = 0) -> tuple[bytes, str]:
    """The bytes of a message, and the header that Stripe sends with them."""
    body, stamp = json.dumps(told).encode(), int(at or time.time())
    proof = hmac.new(secret.encode(), f"{stamp}.".encode() + body, hashlib.sha256).hexdigest()
    return body, f"t={stamp},v1={proof}"


def _no(status: int, kind: str) -> web.Response:
    return web.json_response({"error": {"type": kind, "message": "no"}}, status=status)


@asynccontextmanager
async def stripe_server() -> Any:
    """The address, and the server behind it."""
    behind, port = free_port(), free_port()
    starts = (sys.executable, "-W", "ignore", "-m", "localstripe", "--from-scratch")
    quiet = {"stdout": asyncio.subprocess.DEVNULL, "stderr": asyncio.subprocess.DEVNULL}
    process = await asyncio.create_subprocess_exec(*starts, "--port", str(behind), **quiet)
    stripe = Stripe(f"http://localhost:{behind}")
    await _until_it_answers(stripe)
    app = web.Application()
    app.router.add_get("/shown/{ref}", stripe.page)
    app.router.add_route("*", "/{path:.*}", stripe.serve)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    yield f"http://127.0.0.1:{port}", stripe
    await runner.cleanup()
    await stripe.behind.aclose()
    process.terminate()
    await process.wait()


async def _until_it_answers(stripe: Stripe) -> None:
    for _try in range(100):
        try:
            await stripe.behind.get("/v1/charges")
            return
        except httpx.TransportError:
            await asyncio.sleep(0.1)
    raise RuntimeError("localstripe does not start")
