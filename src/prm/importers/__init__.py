"""Files into observations: knows formats, and nothing of the ledger."""
