"""Each verb by its name; what it needs is imported when it is called, so that `--help` is quick."""

from argparse import Namespace
from collections.abc import Callable


def run(asked: Namespace) -> None:
    """Migrate, fill an empty community with the demo, and serve."""
    from community.cli.run import run

    run(with_demo=not asked.empty)


def serve(_asked: Namespace) -> None:
    """Serve the site, and deliver its mail."""
    from community.cli.serve import serve

    serve()


def venue(asked: Namespace) -> None:
    """Serve a venue without internet, over TLS, from a laptop that phones trust."""
    from community.cli.venue import venue

    venue(asked.address)


def work(_asked: Namespace) -> None:
    """Deliver mail and do other queued work, without serving."""
    from community.cli.work import work

    work()


def migrate(_asked: Namespace) -> None:
    """Bring the database to the schema of this version."""
    from community.cli.migrate import migrate

    migrate()


def backup(asked: Namespace) -> None:
    """Write everything the community keeps into one file."""
    from community.cli.backup import backup

    backup(asked.file)


def restore(asked: Namespace) -> None:
    """Take everything back from such a file."""
    from community.cli.restore import restore

    restore(asked.file, replace=asked.replace)


def doctor(_asked: Namespace) -> None:
    """Say in words what is wrong with this installation."""
    from community.cli.doctor import doctor

    doctor()


def organiser(asked: Namespace) -> None:
    """Make somebody an organiser, and print a link that signs them in."""
    from community.cli.organiser import organiser

    organiser(asked.name, asked.email)


def tokens(asked: Namespace) -> None:
    """Make a token for programs that use the API, list them, or take one back."""
    from community.cli.tokens import create, list_all, take_back

    if asked.what == "create":
        create(asked.name, asked.scope, asked.days)
    elif asked.what == "list":
        list_all()
    else:
        take_back(asked.id)


def retention(asked: Namespace) -> None:
    """Remove the data that has had its time, as every night does."""
    from community.cli.retention import retention

    retention(only_look=asked.dry_run)


def keys(asked: Namespace) -> None:
    """Give the installation a new key; tickets of the old one stay good for a time."""
    from community.cli.keys import rotate

    rotate(asked.days)


def members(asked: Namespace) -> None:
    """List people, or change what somebody is."""
    from community.cli.members import members

    members(asked.what, asked.email)


def seat(asked: Namespace) -> None:
    """Plan roundtables for a participants' file; needs no server and no database."""
    from community.cli.seat import seat

    seat(asked)


def demo(_asked: Namespace) -> None:
    """Fill an empty community with invented people and evenings."""
    from community.cli.run import fill_demo

    fill_demo()


VERBS: dict[str, Callable[[Namespace], None]] = {
    verb.__name__: verb
    for verb in (
        run,
        serve,
        venue,
        work,
        migrate,
        backup,
        restore,
        doctor,
        organiser,
        tokens,
        retention,
        keys,
        members,
        seat,
        demo,
    )
}
