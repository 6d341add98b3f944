"""How much a request may bring, in bytes; an address that takes more than a form says so."""

A_FORM = 200_000  # twenty thousand characters of Japanese, as forms write them
LONG_TEXTS = 1_000_000  # the whole programme of an evening
A_ROSTER = 22_000_000
PHOTOS = 100_000_000  # of one request with many
