"""Everybody's chair in every round worked out: plain values in and out."""
