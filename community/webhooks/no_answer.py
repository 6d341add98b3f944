"""There was nobody to talk to, or nothing that could be understood."""

from community.webhooks.tables import Failure


class NoAnswer(Exception):
    """Why there was none; `detail` is what the machine said."""

    def __init__(self, failure: Failure, detail: str = "") -> None:
        super().__init__(failure, detail)
        self.failure = failure
        self.detail = detail
