"""The command `community`: what an installation is run with, one verb a word."""

import sys

from community.cli.verbs import VERBS
from community.cli.words import read


def main(words: list[str] | None = None) -> None:
    """Do what the words ask for; a refusal is one sentence and exit code 1."""
    asked = read(sys.argv[1:] if words is None else words)
    try:
        VERBS[asked.verb](asked)
    except (KeyboardInterrupt, BrokenPipeError):
        raise SystemExit(130) from None
    except RuntimeError as refused:  # CannotStart and CannotDo: the machine is not as it must be
        raise SystemExit(str(refused)) from None
