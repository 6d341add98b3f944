"""Money goes back: ordered, on its way, gone."""
