"""Registers somebody for an event, then reads every report: a program for docs/api.md.

    pip install httpx
    export COMMUNITY_TOKEN=community_…
    python example_client.py https://meet.example.org hitori-cs-33 "鈴木 明" suzuki@example.jp

Prints one line of JSON for the registration, and one for each report.
"""

import json
import os
import random
import sys
import time
import uuid
from collections.abc import Iterator
from typing import Any

import httpx

TRIES = 6


class Community:
    """One community, spoken to with one token."""

    def __init__(self, site: str, token: str) -> None:
        headers = {"authorization": f"Bearer {token}", "accept-language": "en"}
        self.http = httpx.Client(base_url=site, headers=headers, timeout=20)

    def write(self, path: str, body: Any) -> Any:
        """Post it; sent again after a lost answer it is still done once, because the key stays."""
        return self._ask("POST", path, json=body, headers={"idempotency-key": str(uuid.uuid4())})

    def read(self, path: str) -> Any:
        """What is at this address."""
        return self._ask("GET", path).json()

    def every(self, path: str, name: str) -> Iterator[Any]:
        """All of a list, part by part, until an answer names no next one."""
        following = path
        while following:
            answer = self._ask("GET", following)
            yield from answer.json()[name]
            following = answer.links.get("next", {}).get("url", "")

    def _ask(self, method: str, path: str, **sent: Any) -> httpx.Response:
        """The answer, asked for anew while it may yet come; raises what a person should read."""
        for attempt in range(1, TRIES + 1):
            try:
                answer = self.http.request(method, path, **sent)
            except httpx.TransportError:
                if attempt == TRIES:
                    raise
                time.sleep(pause(attempt))
                continue
            if attempt == TRIES or not may_yet_come(answer):
                break
            time.sleep(float(answer.headers.get("retry-after", pause(attempt))))
        if answer.is_error:
            raise SystemExit(f"{answer.status_code}: {sentence(answer)}")
        return answer


def may_yet_come(answer: httpx.Response) -> bool:
    """Whether asking again can help: our side is away, or the answer says when to come back."""
    return answer.status_code >= 500 or "retry-after" in answer.headers


def pause(attempt: int) -> float:
    """Seconds: half a second, one, two …, each up to a half longer so that not all come at once."""
    return 0.5 * 2 ** (attempt - 1) * random.uniform(1, 1.5)


def sentence(answer: httpx.Response) -> str:
    """The sentence of a problem+json; a proxy on the way may answer something else."""
    if "json" not in answer.headers.get("content-type", ""):
        return answer.reason_phrase
    problem = answer.json()
    return " ".join(filter(None, [problem.get("field", ""), problem["title"]]))


def main(site: str, event: str, name: str, email: str) -> None:
    community = Community(site, os.environ["COMMUNITY_TOKEN"])
    wish = {"name": name, "email": email}
    registration = community.write(f"/api/v1/events/{event}/registrations", wish)
    print(json.dumps(registration.json(), ensure_ascii=False))
    for listed in community.every("/api/v1/reports?limit=2", "reports"):
        print(json.dumps(community.read(f"/api/v1/reports/{listed['slug']}"), ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
