"""Schemathesis calls this: who asks, and what no generator could know."""

import json
import random
import uuid
from pathlib import Path
from typing import Any

import schemathesis

KNOWN: dict[str, Any] = json.loads(Path("known.json").read_text())  # in the folder of the run
OFTEN = 0.7


@schemathesis.auth(refresh_interval=None)
class WhoAsks:
    """The organisers' program, or a person's own where the address is for people."""

    def get(self, case: Any, _context: Any) -> str:
        is_for_people = str(case.operation.definition.raw["description"]).endswith(
            ("For: person.", "For: member.", "For: guest.")
        )
        return str(KNOWN["own_token" if is_for_people else "token"])

    def set(self, case: Any, data: str, _context: Any) -> None:
        case.headers["Authorization"] = f"Bearer {data}"


@schemathesis.hook
def before_call(_context: Any, case: Any, _kwargs: Any) -> None:
    """A key names one write, so each has one of its own; and we do not lose our own token."""
    key = (case.headers or {}).get("idempotency-key")
    if isinstance(key, str) and 0 < len(key) <= 200 and all("!" <= each <= "~" for each in key):
        case.headers["idempotency-key"] = f"{key}-{uuid.uuid4()}"
    if (case.path_parameters or {}).get("token_id") == KNOWN["token_id"]:
        case.path_parameters["token_id"] = str(uuid.uuid4())
    if isinstance(case.body, dict) and case.meta and case.meta.generation.mode.is_positive:
        case.body.update(_known_for(case.body))


def _known_for(body: dict[str, Any]) -> dict[str, Any]:
    """Often a value that exists, where the installation knows some for the field."""
    known = {name: KNOWN["fields"][name] for name in body if name in KNOWN["fields"]}
    return {
        name: random.choice(values) for name, values in known.items() if random.random() < OFTEN
    }
