"""Reads: plain SQL into frozen rows."""
