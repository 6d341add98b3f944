"""What columns are called where people read them, by what their tables are about."""

from community.audit.columns import evening, everywhere, money, people, places, reports

COLUMNS = (
    everywhere.COLUMNS
    | people.COLUMNS
    | places.COLUMNS
    | money.COLUMNS
    | evening.COLUMNS
    | reports.COLUMNS
)
