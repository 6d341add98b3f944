"""Schemathesis calls this: who asks, and what no generator could know."""

import json
import random
import uuid
from pathlib import Path
from typing import Any

import schemathesis

KNOWN: dict[str, Any] = json.loads(Path("known.json").read_text())  # in the folder of the run
FOR_PEOPLE = ("For: person.", "For: member.", "For: guest.")
OFTEN = 0.7
NOW_AND_THEN = 0.3


@schemathesis.auth(refresh_interval=None)
class WhoAsks:
    """The organisers' program, or a person's own where the address is for people."""

    def get(self, case: Any, _context: Any) -> str:
        operation = case.operation
        if not str(operation.definition.raw["description"]).endswith(FOR_PEOPLE):
            return str(KNOWN["token"])
        return str(KNOWN["own_tokens"].get(operation.path, KNOWN["own_tokens"]["/"]))

    def set(self, case: Any, data: str, _context: Any) -> None:
        case.headers["Authorization"] = f"Bearer {data}"


@schemathesis.hook
def before_call(_context: Any, case: Any, _kwargs: Any) -> None:
    """A key names one write, so each has one of its own; and we do not lose our own token."""
    key = (case.headers or {}).get("idempotency-key")
    if isinstance(key, str) and 0 < len(key) <= 200 and all("!" <= each <= "~" for each in key):
        case.headers["idempotency-key"] = f"{key}-{uuid.uuid4()}"
    for name in ("token_id", "own_token_id"):
        if (case.path_parameters or {}).get(name) in KNOWN["kept_ids"]:
            case.path_parameters[name] = str(uuid.uuid4())
    if case.meta and case.meta.generation.mode.is_positive:
        _help(case)


def _help(case: Any) -> None:
    """Now and then a whole call that can succeed; else often fields with values that exist."""
    ready = KNOWN["calls"].get(f"{case.operation.method.upper()} {case.operation.path}")
    if ready and random.random() < NOW_AND_THEN:
        call = random.choice(ready)
        case.path_parameters.update(call.get("path", {}))
        case.body = call.get("body", case.body)
        if "as" in call:  # a person's own, where a role opens it as well
            case.headers["Authorization"] = f"Bearer {KNOWN['own_tokens']['/']}"
    elif isinstance(case.body, dict):
        known = {name: KNOWN["fields"][name] for name in case.body if name in KNOWN["fields"]}
        case.body.update({n: random.choice(v) for n, v in known.items() if random.random() < OFTEN})
