"""Kinds of entries that the ledger treats apart."""

CARD_KINDS = "('connections')"
"""Kinds of entries that see cards, as an SQL list."""
