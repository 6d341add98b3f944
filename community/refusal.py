"""The product saying no: one sentence that tells what is wrong and what to do."""


class Refused(Exception):
    """A request that is turned down; nothing was saved and nothing was mailed.

    `sentence` is shown to the visitor as it stands, in the visitor's language.
    `field` names the form field it belongs to, or is empty. `status` is the HTTP status, and
    `wait_seconds` tells when it is worth another try, or is 0.
    """

    status = 422
    wait_seconds = 0

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field


class Conflict(Refused):
    """What was asked for clashes with what is already so."""

    status = 409
