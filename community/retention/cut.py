"""The moment before which data goes, in SQL: $1 is now, $2 how many days they stay."""

CUT = "($1::timestamptz - make_interval(days => $2::integer))"


def cut_of_series(rule: str, series: str) -> str:
    """The same for what belongs to an evening, where its series may have a span of its own."""
    own = f"SELECT days FROM series_span WHERE rule = '{rule}' AND series = {series}"
    return f"($1::timestamptz - make_interval(days => coalesce(({own}), $2::integer)))"
