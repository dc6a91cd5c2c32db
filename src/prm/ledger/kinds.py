"""Kinds of entries that the ledger treats apart."""

EXPORT_KINDS = ("connections",)
"""Kinds of entries that show who was connected on a day."""
SQL_EXPORT_KINDS = "(" + ", ".join(f"'{kind}'" for kind in EXPORT_KINDS) + ")"

MESSAGE_KIND = "messages"
"""The kind of entries that see messages."""

INVITATION_KIND = "invitations"
"""The kind of entries that see invitations."""

CONTACT_KIND = "contacts"
"""The kind of entries that see rows of address books."""
SQL_CARD_KINDS = "(" + ", ".join(f"'{kind}'" for kind in (*EXPORT_KINDS, CONTACT_KIND)) + ")"
"""Kinds of entries that show e-mails and phones."""

NOTE_KIND = "notes"
"""The kind of entries that tell notes of the owner's."""

POSITION_KIND = "positions"
"""The kind of entries that show the owner's own jobs."""

NAMED = "named"
"""The network of those whom exports show by name, without an address: by themselves nobody."""

SAID: dict[str, tuple[str, ...]] = {
    "statement": ("profile_id",),
    "judgement": ("profile_id", "other_id"),
    "tagging": ("profile_id",),
    "cadence": ("profile_id",),
    "snooze": ("profile_id",),
    "note": ("profile_id",),
    "read_mark": ("profile_id",),
    "invitation_outcome": ("profile_id",),
}
"""Tables of what the user says, each row of one entry: the columns in which they name profiles."""

OF_ENTRIES: dict[str, tuple[str, ...]] = {**SAID, "mention": ("profile_id",)}
"""Tables with rows of one entry each, which name profiles: what the user says, and what files tell."""

NAMES_PROFILES: dict[str, tuple[str, ...]] = {
    **OF_ENTRIES,
    **dict.fromkeys(("talk_person", "thread_person", "message", "invitation"), ("profile_id",)),
}
"""Tables of truth that name profiles, besides cards and their sightings: the columns in which they do."""

TEXTS = {"talk": "text", "note": "text", "statement": "value", "mention": "text"}
"""Tables with text in somebody's words, and the column of it."""
