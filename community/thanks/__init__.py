"""Thanks for what somebody wrote, counted on the line and told to its writer alone."""
