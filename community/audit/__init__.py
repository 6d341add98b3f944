"""What was done, by whom: written by the database itself, read by organisers, changed by nobody."""
