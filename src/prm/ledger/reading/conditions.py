"""Conditions on `person` that several reads share; the day is their parameter `:today`."""

NOT_SNOOZED = "(snoozed_until IS NULL OR snoozed_until <= :today)"
DUE = f"(last_talked_on IS NOT NULL AND due_on < :today AND {NOT_SNOOZED})"
NEVER = "evidence IN ('none', 'one-way')"
