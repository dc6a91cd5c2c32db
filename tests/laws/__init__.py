"""The laws of the ledger, tested on random lives against a model made from scratch."""

import pytest

pytest.register_assert_rewrite("tests.laws.importing", "tests.laws.saying")
