"""Messages to people, kept until they have gone."""
