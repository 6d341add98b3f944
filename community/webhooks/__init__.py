"""Signed messages to other programs, kept until they have gone (Standard Webhooks)."""
