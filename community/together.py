"""Together: what many ask for in the same moment is done in one go.

While one go runs, whoever comes waits in line; the next go takes them all, up to `most`, in the
order in which they came. Who comes alone is a go of one: there is no other way.
"""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from community.language import _
from community.refusal import Refused

K = TypeVar("K")
A = TypeVar("A")
R = TypeVar("R")
Done = Sequence[R | Exception]
Waiting = tuple[A, asyncio.Future[R]]

log = logging.getLogger(__name__)


class Full(Refused):
    """More people wait than can be served soon."""

    status = 429
    wait_seconds = 3


class Together(Generic[K, A, R]):
    """Lines of people, one for each key; `do` gives each of one go a result or their own refusal.

    `lost` are the errors that hit everybody alike. After any other one each half is served anew,
    down to one alone, so that nobody suffers for somebody else.
    """

    def __init__(
        self,
        do: Callable[[K, list[A]], Awaitable[Done[R]]],
        lost: tuple[type[Exception], ...] = (),
        most: int = 100,
        longest: int = 5000,
    ) -> None:
        self.do, self.lost = do, lost
        self.most, self.longest = most, longest
        self._lines: dict[K, deque[Waiting[A, R]]] = {}
        self._served: dict[K, asyncio.Task[None]] = {}
        self._busy_at = 0.0

    async def ask(self, key: K, asked: A) -> R:
        """What becomes of it; raises Full, before anything is done, where the line is too long."""
        line = self._lines.setdefault(key, deque())
        if len(line) >= self.longest:
            raise Full(_("Very many people are asking just now. Please try again in a moment."))
        answer: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        line.append((asked, answer))
        if key not in self._served:
            self._served[key] = asyncio.create_task(self._serve(key))
        return await answer

    async def rest(self, calm_seconds: float, at_most_seconds: float) -> None:
        """Wait until nobody has been served for so long; not for ever, for what must be done."""
        until = time.monotonic() + at_most_seconds
        while not self._is_calm(calm_seconds) and (left := until - time.monotonic()) > 0:  # noqa: ASYNC110 - it is time that passes
            await asyncio.sleep(min(calm_seconds, left))

    def _is_calm(self, seconds: float) -> bool:
        return not self._served and time.monotonic() >= self._busy_at + seconds

    async def _serve(self, key: K) -> None:
        line = self._lines[key]
        try:
            while line:
                go = [line.popleft() for _n in range(min(len(line), self.most))]
                if still := [each for each in go if not each[1].done()]:
                    await self._go(key, still)
                self._busy_at = time.monotonic()
        finally:
            del self._lines[key], self._served[key]

    async def _go(self, key: K, go: list[Waiting[A, R]]) -> None:
        done = await self._done(key, [asked for asked, _answer in go])
        for (_asked, answer), result in zip(go, done, strict=True):
            if answer.done():
                continue
            if isinstance(result, Exception):
                answer.set_exception(result)
            else:
                answer.set_result(result)

    async def _done(self, key: K, asked: list[A]) -> Done[R]:
        try:
            return await self.do(key, asked)
        except self.lost as error:
            return [error] * len(asked)
        except Exception as error:  # whatever it is, it is the mistake of one of them
            if len(asked) == 1:
                return [error]  # it goes to whoever asked, and is told there
            log.warning("%d are served in two halves: %s", len(asked), type(error).__name__)
        half = len(asked) // 2
        return [*await self._done(key, asked[:half]), *await self._done(key, asked[half:])]
