"""An evening's report: made out of what was written, said and counted, and what it may show."""
