"""A bar that shows how far the demo is."""

import sys

WIDTH = 28


class Progress:
    """Counts steps on the terminal; silent where nobody watches."""

    def __init__(self, steps: int) -> None:
        self.steps, self.done = steps, 0

    def step(self, what: str) -> None:
        """One more step is done; `what` is being made now."""
        self.done = min(self.done + 1, self.steps)
        if sys.stderr.isatty():
            filled = WIDTH * self.done // self.steps
            bar = "█" * filled + "░" * (WIDTH - filled)
            end = "\n" if self.done == self.steps else ""
            print(f"\r  Demo {bar} {what:<24}", end=end, file=sys.stderr, flush=True)
        elif self.done == self.steps:
            print(f"  Demo: {self.steps} steps made", file=sys.stderr, flush=True)
