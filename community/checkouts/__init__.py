"""Paying online at the provider's page, and what the provider tells afterwards."""
