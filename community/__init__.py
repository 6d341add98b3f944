"""Runs a community's meetups from the first announcement to the published report."""
