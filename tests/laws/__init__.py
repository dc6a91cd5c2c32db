"""The laws of the ledger, tested on random lives against a model made from scratch."""
