"""What may be said to `community seat`."""

from argparse import ArgumentParser


def say(parser: ArgumentParser) -> None:
    """The roster, the wishes, and where the plan goes."""
    parser.add_argument("roster", help="a participants' file, CSV or .xlsx; - reads standard input")
    parser.add_argument("-o", "--output", default="-", help="the plan's CSV; - is standard output")
    parser.add_argument("--rounds", default="2", help="how often people change tables")
    parser.add_argument(
        "--size", default="", help="about so many people a table; 5 if nothing is said"
    )
    parser.add_argument("--sizes", default="3-8", help="the fewest and the most at a table")
    parser.add_argument("--apart", default="", metavar="COLUMN,…", help="who has the same is apart")
    parser.add_argument("--mix", default="", metavar="COLUMN,…", help="mixed, the first one most")
    parser.add_argument(
        "--hosts", default="", metavar="COLUMN", help="filled for who leads a table"
    )
    parser.add_argument("--present", action="store_true", help="only who has come, if it says so")
    parser.add_argument("--seed", default="1", help="another number makes another plan as good")
