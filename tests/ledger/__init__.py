"""The ledger: its file, its schema, its reads."""
