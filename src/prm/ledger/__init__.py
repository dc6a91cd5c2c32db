"""The ledger: the only folder that knows SQL."""
