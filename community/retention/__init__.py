"""How long what is kept stays, and the night that removes it."""
