"""Schemathesis calls this: a key names one write, so each generated one gets a key of its own."""

import uuid
from typing import Any

import schemathesis


@schemathesis.hook
def before_call(_context: Any, case: Any, _kwargs: Any) -> None:
    key = (case.headers or {}).get("idempotency-key")
    if isinstance(key, str) and 0 < len(key) <= 200 and all("!" <= each <= "~" for each in key):
        case.headers["idempotency-key"] = f"{key}-{uuid.uuid4()}"
