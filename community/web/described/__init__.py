"""The description of the API, for programs and those who write them."""
