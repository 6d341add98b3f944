"""What may be said to `community`."""

import argparse

from community.cli.seat_words import say
from community.cli.verbs import VERBS

SETTINGS = "Settings are environment variables: HOST, PORT, DATA_DIR, DATABASE_URL, BASE_URL …"


def read(words: list[str]) -> argparse.Namespace:
    """The verb and its arguments; explains itself and ends when they make no sense."""
    parser = argparse.ArgumentParser("community", description=__doc__, epilog=SETTINGS)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    said = {name: verbs.add_parser(name, help=verb.__doc__) for name, verb in VERBS.items()}
    said["backup"].add_argument("file", help="the file to write, such as community.tar")
    said["restore"].add_argument("file", help="a file that `community backup` wrote")
    said["restore"].add_argument("--replace", action="store_true", help="give up what is there now")
    said["organiser"].add_argument("--name", required=True)
    said["organiser"].add_argument("--email", required=True)
    said["tokens"].add_argument("what", choices=["create", "list", "revoke"])
    said["tokens"].add_argument("--name", default="", help="who or what will use it")
    said["tokens"].add_argument("--scope", default="", help="its roles, such as 'host door'")
    said["tokens"].add_argument("--days", type=int, default=365, help="how long it lasts")
    said["tokens"].add_argument("--id", default="", help="which one to take back")
    said["retention"].add_argument("--dry-run", action="store_true", help="only say what would go")
    said["keys"].add_argument("what", choices=["rotate"])
    said["keys"].add_argument("--days", type=int, default=200, help="the old key stays believed")
    said["members"].add_argument("what", choices=["list", "approve", "organiser", "sign-out"])
    said["members"].add_argument("--email", default="", help="whom; not needed for the list")
    said["venue"].add_argument("--address", default="", help="this machine's, in the network")
    said["run"].add_argument("--empty", action="store_true", help="begin without the demo")
    say(said["seat"])
    return parser.parse_args(words)
