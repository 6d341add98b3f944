"""What localstripe lacks of Stripe's balance: fees, disputes, and refunds that wait or fail.

As Stripe documents it: a balance transaction has amount, fee and net; a dispute withdraws the
amount and a fee, and reinstates it when it is won, each by a balance transaction of its own; a
refund that failed is reversed by its `failure_balance_transaction`; one that waits for the
customer has `requires_action` and none yet. The list is newest first, in pages, with `created`.
"""

import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from community.clock import now

FEE_PERMILLE, DISPUTE_FEE = 36, 1300
Ask = Callable[..., Awaitable[Any]]


class Books:
    """`waits` makes the next refund wait; `page` is how many a page of the list has at most."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self.forget()

    def forget(self) -> None:
        self.own: list[dict[str, Any]] = []
        self.disputes: dict[str, dict[str, Any]] = {}
        self.failed: dict[str, str] = {}
        self.waiting: dict[str, dict[str, Any]] = {}
        self.sent: dict[str, str] = {}
        self.dropped: set[str] = set()
        self.waits, self.page, self.in_dollars = False, 100, False
        self.ahead = int(now().timestamp() - time.time())  # the tests live on another day

    async def all(self) -> list[dict[str, Any]]:
        """Every balance transaction, the newest first."""
        found = await self._ask("GET", "/v1/balance_transactions?limit=100")
        theirs = [self._complete(each) for each in found["data"]]
        return sorted([*self.own, *theirs], key=lambda each: (each["created"], each["id"]))[::-1]

    async def of(self, ref: str) -> dict[str, Any]:
        return next(each for each in await self.all() if each["id"] == ref)

    async def dispute(self, intent: str) -> str:
        """The customer's bank takes the money back, and Stripe its fee."""
        charge = (await self._intent(intent))["latest_charge"]
        ref = f"dp_{len(self.disputes)}_{intent}"
        self.disputes[ref] = {
            "id": ref, "object": "dispute", "status": "needs_response", "currency": "jpy",
            "amount": charge["amount"], "charge": charge["id"], "payment_intent": intent,
            "balance_transactions": [],
        }  # fmt: skip
        self._moves(ref, -charge["amount"], DISPUTE_FEE, "dispute")
        return ref

    def inquire(self, intent: str) -> None:
        """A bank only asks: no money moves."""
        ref = f"dp_{len(self.disputes)}_{intent}"
        told = {"id": ref, "object": "dispute", "status": "warning_needs_response"}
        self.disputes[ref] = {**told, "payment_intent": intent, "balance_transactions": []}

    def win(self, ref: str) -> None:
        """The bank gives it back; the fee stays."""
        self.disputes[ref]["status"] = "won"
        self._moves(ref, self.disputes[ref]["amount"], 0, "dispute_reversal")

    async def fail(self, refund: str) -> None:
        """The customer's bank could not take a refund: the money is back on the balance."""
        told = await self._ask("GET", f"/v1/refunds/{refund}")
        self.failed[refund] = self._txn(refund, told["amount"], 0, "refund_failure")["id"]

    async def hand_on(self, refund: str) -> None:
        """The customer has named an account: what waited is sent."""
        made = await self._ask("POST", "/v1/refunds", self.waiting.pop(refund))
        self.sent[made["id"]] = refund

    def drop(self, refund: str) -> None:
        """The customer never named an account: what waited is cancelled, and nothing moved."""
        self.dropped.add(refund)

    def pay_out(self, amount: int) -> None:
        self._txn("po_1", -amount, 0, "payout")

    def sell_elsewhere(self, amount: int) -> None:
        """Something else is sold on the same account."""
        self._txn("ch_elsewhere", amount, 30, "charge")

    def bill_the_month(self, amount: int) -> None:
        """The provider's own fee, for the account as a whole."""
        self._txn("sub_month", -amount, 0, "fee")

    async def refund(self, form: dict[str, Any], kind: str) -> tuple[int, Any]:
        """A convenience store cannot: the customer is asked by mail for an account."""
        asked = form.pop("instructions_email", "")
        if kind == "konbini" and not asked:
            return 400, {"error": {"type": "invalid_request_error", "message": "no address"}}
        if kind != "konbini" and not self.waits:
            return 200, await self._ask("POST", "/v1/refunds", form)
        self.waits = False
        ref = f"re_waits_{len(self.waiting) + len(self.sent)}"
        self.waiting[ref] = form
        return 200, self._waits(ref, form)

    async def answer(self, path: str, query: Mapping[str, str]) -> Any:
        if path == "/v1/disputes":
            return _list([each for each in self.disputes.values()
                          if each["payment_intent"] == query["payment_intent"]])  # fmt: skip
        if path == "/v1/refunds":
            return await self._refunds(query["payment_intent"])
        if path == "/v1/balance_transactions":
            return await self._page(query)
        return None

    async def _refunds(self, intent: str) -> Any:
        found = await self._ask("GET", f"/v1/refunds?payment_intent={intent}&limit=100")
        every = {each["id"]: each for each in await self.all()}
        for each in found["data"]:
            each["balance_transaction"] = every[each["balance_transaction"]]
            each["id"] = self.sent.get(each["id"], each["id"])
            if lost := self.failed.get(each["id"]):
                each.update(status="failed", failure_balance_transaction=every[lost])
        waits = [self._waits(ref, form) for ref, form in self.waiting.items()
                 if form["payment_intent"] == intent]  # fmt: skip
        return _list([*found["data"], *waits])

    async def _page(self, query: Mapping[str, str]) -> Any:
        since = int(query.get("created[gte]", 0))
        found = [each for each in await self.all() if each["created"] >= since]
        if after := query.get("starting_after"):
            at = [each["id"] for each in found].index(after)
            found = found[at + 1 :]
        size = min(int(query.get("limit", 10)), self.page)
        shown = [{**each, "source": await self._source(each["source"])} for each in found[:size]]
        return _list(shown, len(found) > size, "/v1/balance_transactions")

    async def _source(self, ref: str) -> Any:
        if ref.startswith("dp_"):
            return self.disputes[ref]
        if ref == "ch_elsewhere":
            return {"id": ref, "object": "charge", "payment_intent": "pi_elsewhere"}
        if ref.startswith("re_"):
            return {**await self._ask("GET", f"/v1/refunds/{ref}"), "id": self.sent.get(ref, ref)}
        if ref.startswith("ch_"):
            return await self._charge(ref)
        return {"id": ref, "object": "payout"}

    async def _charge(self, ref: str) -> Any:
        """localstripe does not tell which payment a charge belongs to."""
        charge = await self._ask("GET", f"/v1/charges/{ref}")
        intents = await self._ask("GET", "/v1/payment_intents?limit=100")
        for each in intents["data"]:
            latest = each["latest_charge"]
            if ref == (latest["id"] if isinstance(latest, dict) else latest):
                names = each.get("metadata") or {}
                return {**charge, "payment_intent": each["id"], "metadata": names}
        return charge

    async def _intent(self, ref: str) -> Any:
        return await self._ask("GET", f"/v1/payment_intents/{ref}?expand[]=latest_charge")

    def _moves(self, ref: str, amount: int, fee: int, category: str) -> None:
        txn = self._txn(ref, amount, fee, category)
        self.disputes[ref]["balance_transactions"].append(txn)

    def _txn(self, source: str, amount: int, fee: int, category: str) -> dict[str, Any]:
        kinds = {"payout": "payout", "charge": "charge"}
        txn = {
            "id": f"txn_own_{len(self.own)}", "object": "balance_transaction", "currency": "jpy",
            "amount": amount, "fee": fee, "net": amount - fee,
            "created": int(time.time()) + self.ahead,
            "type": kinds.get(category, "adjustment"), "reporting_category": category,
            "source": source,
        }  # fmt: skip
        txn = self._exchanged(txn)
        self.own.append(txn)
        return txn

    def _exchanged(self, txn: dict[str, Any]) -> dict[str, Any]:
        """An account may keep its balance in another currency: cents, at 150 yen a dollar."""
        if not self.in_dollars:
            return txn
        amounts = {name: txn[name] * 2 // 3 for name in ("amount", "fee", "net")}
        return {**txn, **amounts, "currency": "usd"}

    def _complete(self, txn: dict[str, Any]) -> dict[str, Any]:
        fee = txn["amount"] * FEE_PERMILLE // 1000 if txn["type"] == "charge" else 0
        at = txn["created"] + self.ahead
        return self._exchanged({**txn, "fee": fee, "net": txn["amount"] - fee, "created": at})

    def _waits(self, ref: str, form: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "id": ref, "object": "refund",
            "status": "canceled" if ref in self.dropped else "requires_action",
            "amount": int(form["amount"]), "payment_intent": form["payment_intent"],
            "balance_transaction": None, "metadata": {"refund": form["metadata[refund]"]},
        }  # fmt: skip


def _list(found: list[Any], has_more: bool = False, url: str = "/v1") -> dict[str, Any]:
    return {"object": "list", "data": found, "has_more": has_more, "url": url}
