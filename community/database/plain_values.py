"""A row's own values are read and written as those of any object.

Piccolo's columns come between with two functions, which do what Python does without them: the value
stands under its name in the row. A registration reads fifty values, a third of its time.
"""

from piccolo.columns import Column


def read_plainly(kind: type[Column] = Column) -> None:
    """Of this kind of column, and all that are made from it; of a table they are read as before."""
    if "__set__" in vars(kind):
        del kind.__set__  # type: ignore[attr-defined]
    for each in kind.__subclasses__():
        read_plainly(each)
