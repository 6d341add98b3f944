"""A report in each form in which it leaves the house."""
