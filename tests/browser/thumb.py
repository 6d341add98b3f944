"""What a thumb does on a phone, and how long one person takes for it."""

from playwright.async_api import Locator, Page

SECONDS_A_TAP, SECONDS_A_CHARACTER = 5, 1  # to look for it and to tap; to type on a phone
SECONDS_A_LINE = 2  # to read what somebody wrote


class Thumb:
    """Counts every tap, every character, every line that is read, as if nothing went by itself."""

    def __init__(self) -> None:
        self.seconds = 0

    async def tap(self, what: Locator) -> None:
        self.seconds += SECONDS_A_TAP
        await what.tap()

    async def write(self, field: Locator, words: str) -> None:
        self.seconds += SECONDS_A_TAP + SECONDS_A_CHARACTER * len(words)
        await field.fill(words)

    async def find_page(self, phone: Page, path: str) -> None:
        """By the desk: two taps away from wherever one is."""
        self.seconds += 2 * SECONDS_A_TAP
        await phone.goto(path)

    def read(self, lines: int) -> None:
        self.seconds += SECONDS_A_LINE * lines
