"""People who come together: they found a group, join one by its link, and wait as one."""
