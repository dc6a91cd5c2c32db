"""The schema's history: append-only steps under `PRAGMA user_version`, each in one transaction.

A step is never edited once released. `tables.py` describes what the last step leaves.
"""

import sqlite3
from contextlib import closing

from prm.domain.refusals import Refused

FIRST = """
CREATE TABLE entry (id INTEGER PRIMARY KEY NOT NULL, uid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
  made_at TEXT NOT NULL, as_of TEXT NOT NULL, title TEXT NOT NULL, source TEXT, digest TEXT,
  read_off TEXT, retracted_at TEXT, stamp TEXT NOT NULL, changed TEXT NOT NULL);
CREATE INDEX entry_digest ON entry (digest);
CREATE INDEX entry_kind ON entry (kind);
CREATE INDEX entry_stamp ON entry (stamp);
CREATE INDEX entry_changed ON entry (changed);

CREATE TABLE profile (id INTEGER PRIMARY KEY NOT NULL, network TEXT NOT NULL, handle TEXT NOT NULL,
  since TEXT NOT NULL DEFAULT '');
CREATE UNIQUE INDEX profile_key ON profile (handle, network, since);
CREATE INDEX profile_elsewhere ON profile (network)
  WHERE network <> 'linkedin' AND network <> 'row' AND network <> 'named';

CREATE TABLE card (profile_id INTEGER NOT NULL REFERENCES profile (id), number INTEGER NOT NULL,
  name TEXT NOT NULL, company TEXT, title TEXT, email TEXT, connected_on TEXT, location TEXT, phone TEXT,
  birthday TEXT, PRIMARY KEY (profile_id, number)) WITHOUT ROWID;
CREATE INDEX card_day ON card (connected_on);
CREATE INDEX card_email ON card (email) WHERE email IS NOT NULL;
CREATE INDEX card_phone ON card (phone) WHERE phone IS NOT NULL;

CREATE TABLE sighting (entry_id INTEGER NOT NULL REFERENCES entry (id), profile_id INTEGER NOT NULL,
  number INTEGER NOT NULL, PRIMARY KEY (entry_id, profile_id, number),
  FOREIGN KEY (profile_id, number) REFERENCES card (profile_id, number)) WITHOUT ROWID;

CREATE TABLE hidden_day (entry_id INTEGER NOT NULL REFERENCES entry (id), day TEXT NOT NULL,
  count INTEGER NOT NULL, PRIMARY KEY (entry_id, day)) WITHOUT ROWID;

CREATE TABLE statement (id INTEGER PRIMARY KEY NOT NULL, entry_id INTEGER NOT NULL REFERENCES entry (id),
  profile_id INTEGER NOT NULL REFERENCES profile (id), field TEXT NOT NULL, value TEXT);
CREATE INDEX statement_profile ON statement (profile_id);
CREATE INDEX statement_entry ON statement (entry_id);
CREATE INDEX statement_contact ON statement (value) WHERE field IN ('email', 'phone');

CREATE TABLE judgement (id INTEGER PRIMARY KEY NOT NULL, entry_id INTEGER NOT NULL REFERENCES entry (id),
  profile_id INTEGER NOT NULL REFERENCES profile (id), other_id INTEGER NOT NULL REFERENCES profile (id),
  is_same INTEGER NOT NULL);
CREATE INDEX judgement_profile ON judgement (profile_id);
CREATE INDEX judgement_other ON judgement (other_id);
CREATE INDEX judgement_entry ON judgement (entry_id);

CREATE TABLE talk (id INTEGER PRIMARY KEY NOT NULL, entry_id INTEGER NOT NULL REFERENCES entry (id),
  on_day TEXT NOT NULL, via TEXT NOT NULL, text TEXT NOT NULL);
CREATE INDEX talk_entry ON talk (entry_id);
CREATE INDEX talk_day ON talk (on_day);

CREATE TABLE talk_person (talk_id INTEGER NOT NULL REFERENCES talk (id),
  profile_id INTEGER NOT NULL REFERENCES profile (id), PRIMARY KEY (talk_id, profile_id)) WITHOUT ROWID;
CREATE INDEX talk_person_profile ON talk_person (profile_id);

CREATE TABLE tagging (id INTEGER PRIMARY KEY NOT NULL, entry_id INTEGER NOT NULL REFERENCES entry (id),
  profile_id INTEGER NOT NULL REFERENCES profile (id), tag TEXT NOT NULL, is_on INTEGER NOT NULL);
CREATE INDEX tagging_profile ON tagging (profile_id);
CREATE INDEX tagging_entry ON tagging (entry_id);

CREATE TABLE cadence (id INTEGER PRIMARY KEY NOT NULL, entry_id INTEGER NOT NULL REFERENCES entry (id),
  profile_id INTEGER REFERENCES profile (id), tag TEXT, days INTEGER);
CREATE INDEX cadence_profile ON cadence (profile_id);
CREATE INDEX cadence_tag ON cadence (tag);
CREATE INDEX cadence_entry ON cadence (entry_id);

CREATE TABLE snooze (id INTEGER PRIMARY KEY NOT NULL, entry_id INTEGER NOT NULL REFERENCES entry (id),
  profile_id INTEGER NOT NULL REFERENCES profile (id), until TEXT);
CREATE INDEX snooze_profile ON snooze (profile_id);
CREATE INDEX snooze_entry ON snooze (entry_id);

CREATE TABLE note (id INTEGER PRIMARY KEY NOT NULL, entry_id INTEGER NOT NULL REFERENCES entry (id),
  profile_id INTEGER NOT NULL REFERENCES profile (id), text TEXT NOT NULL);
CREATE INDEX note_profile ON note (profile_id);
CREATE INDEX note_entry ON note (entry_id);

CREATE TABLE read_mark (id INTEGER PRIMARY KEY NOT NULL, entry_id INTEGER NOT NULL REFERENCES entry (id),
  profile_id INTEGER REFERENCES profile (id), until TEXT NOT NULL);
CREATE INDEX read_mark_profile ON read_mark (profile_id);
CREATE INDEX read_mark_entry ON read_mark (entry_id);

CREATE TABLE thread (id INTEGER PRIMARY KEY NOT NULL, key TEXT NOT NULL UNIQUE);

CREATE TABLE message (id INTEGER PRIMARY KEY NOT NULL, thread_id INTEGER NOT NULL REFERENCES thread (id),
  at INTEGER NOT NULL, is_out INTEGER NOT NULL, is_group INTEGER NOT NULL, digest INTEGER NOT NULL,
  number INTEGER NOT NULL, lines INTEGER NOT NULL, profile_id INTEGER REFERENCES profile (id), subject TEXT,
  text TEXT);
CREATE INDEX message_thread ON message (thread_id, at);

CREATE TABLE message_run (entry_id INTEGER NOT NULL REFERENCES entry (id), first_id INTEGER NOT NULL,
  last_id INTEGER NOT NULL, PRIMARY KEY (entry_id, first_id)) WITHOUT ROWID;

CREATE TABLE thread_person (entry_id INTEGER NOT NULL REFERENCES entry (id),
  thread_id INTEGER NOT NULL REFERENCES thread (id), profile_id INTEGER NOT NULL REFERENCES profile (id),
  PRIMARY KEY (entry_id, thread_id, profile_id)) WITHOUT ROWID;
CREATE INDEX thread_person_thread ON thread_person (thread_id);

CREATE TABLE thread_title (entry_id INTEGER NOT NULL REFERENCES entry (id),
  thread_id INTEGER NOT NULL REFERENCES thread (id), title TEXT NOT NULL,
  PRIMARY KEY (entry_id, thread_id)) WITHOUT ROWID;
CREATE INDEX thread_title_thread ON thread_title (thread_id);

CREATE TABLE invitation (id INTEGER PRIMARY KEY NOT NULL, profile_id INTEGER NOT NULL REFERENCES profile (id),
  is_out INTEGER NOT NULL, sent_at TEXT NOT NULL, digest INTEGER NOT NULL, name TEXT NOT NULL,
  lines INTEGER NOT NULL, text TEXT);
CREATE INDEX invitation_profile ON invitation (profile_id);

CREATE TABLE invitation_sighting (entry_id INTEGER NOT NULL REFERENCES entry (id),
  invitation_id INTEGER NOT NULL REFERENCES invitation (id),
  PRIMARY KEY (entry_id, invitation_id)) WITHOUT ROWID;
CREATE INDEX invitation_sighting_invitation ON invitation_sighting (invitation_id);

CREATE TABLE invitation_outcome (id INTEGER PRIMARY KEY NOT NULL,
  entry_id INTEGER NOT NULL REFERENCES entry (id), profile_id INTEGER NOT NULL REFERENCES profile (id),
  outcome TEXT NOT NULL);
CREATE INDEX invitation_outcome_profile ON invitation_outcome (profile_id);
CREATE INDEX invitation_outcome_entry ON invitation_outcome (entry_id);

CREATE TABLE mention (id INTEGER PRIMARY KEY NOT NULL, entry_id INTEGER NOT NULL REFERENCES entry (id),
  line INTEGER NOT NULL, profile_id INTEGER NOT NULL REFERENCES profile (id), name TEXT NOT NULL,
  is_given INTEGER NOT NULL, on_day TEXT, text TEXT NOT NULL, job TEXT, is_shown INTEGER NOT NULL);
CREATE INDEX mention_profile ON mention (profile_id);
CREATE INDEX mention_entry ON mention (entry_id, line);

CREATE TABLE own_job (entry_id INTEGER NOT NULL REFERENCES entry (id), line INTEGER NOT NULL, company TEXT,
  title TEXT, started TEXT, finished TEXT, PRIMARY KEY (entry_id, line)) WITHOUT ROWID;

CREATE TABLE owner (entry_id INTEGER NOT NULL REFERENCES entry (id), handle TEXT NOT NULL,
  PRIMARY KEY (entry_id, handle)) WITHOUT ROWID;

CREATE TABLE forgotten (hash TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;

CREATE TABLE secret (salt TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;

CREATE TABLE erasure (id INTEGER PRIMARY KEY NOT NULL, last_entry INTEGER NOT NULL);

CREATE TABLE person (id INTEGER PRIMARY KEY NOT NULL, profile_id INTEGER NOT NULL, name TEXT NOT NULL,
  sort_key TEXT NOT NULL, company TEXT, title TEXT, email TEXT, connected_on TEXT, location TEXT, phone TEXT,
  birthday TEXT, connected INTEGER, absence TEXT, evidence TEXT NOT NULL, first_talked_on TEXT,
  last_talked_on TEXT, last_contact_on TEXT, waiting_on TEXT, waiting_since TEXT, cadence_days INTEGER,
  due_on TEXT, snoozed_until TEXT, tags TEXT NOT NULL, notes TEXT, former_names TEXT, changed_on TEXT,
  said TEXT, met TEXT);
CREATE INDEX person_sort ON person (sort_key);
CREATE INDEX person_absent ON person (connected_on) WHERE absence IS NOT NULL;
CREATE INDEX person_birthday ON person (birthday) WHERE birthday IS NOT NULL;
CREATE INDEX person_connected ON person (connected_on, evidence, first_talked_on) WHERE connected = 1;
CREATE INDEX person_talked ON person (cadence_days, last_talked_on, due_on, snoozed_until)
  WHERE last_talked_on IS NOT NULL;
CREATE INDEX person_waiting ON person (waiting_on, waiting_since, snoozed_until)
  WHERE waiting_on IS NOT NULL;

CREATE TABLE alias (profile_id INTEGER PRIMARY KEY NOT NULL, person_id INTEGER NOT NULL,
  because TEXT NOT NULL);
CREATE INDEX alias_person ON alias (person_id);

CREATE TABLE correspondence (profile_id INTEGER NOT NULL, thread_id INTEGER NOT NULL,
  is_group INTEGER NOT NULL, received INTEGER NOT NULL, sent INTEGER NOT NULL, first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL, last_is_out INTEGER NOT NULL, talks INTEGER NOT NULL, talked_at INTEGER,
  first_talked_at INTEGER, talk_days TEXT, PRIMARY KEY (profile_id, thread_id)) WITHOUT ROWID;
CREATE INDEX correspondence_thread ON correspondence (thread_id);
CREATE INDEX correspondence_talked ON correspondence (talked_at) WHERE talked_at IS NOT NULL;

CREATE VIRTUAL TABLE message_words USING fts5 (text, content='', columnsize=0,
  tokenize='unicode61 remove_diacritics 0');

CREATE VIRTUAL TABLE person_words USING fts5 (name, company, title, location, email, tags, notes,
  former_names, said, met, content='', columnsize=0, tokenize='unicode61 remove_diacritics 0');
"""

STEPS: tuple[str, ...] = (FIRST,)
"""Step N takes a ledger of version N to version N + 1."""

VERSION = len(STEPS)


def version_of(conn: sqlite3.Connection) -> int:
    """Return the schema version of an open database: 0 for an empty one."""
    return int(conn.execute("PRAGMA user_version").fetchone()[0])


def known_version(conn: sqlite3.Connection, where: str) -> int:
    """Return the version of a ledger; refuses one that a newer prm wrote, and another program's database."""
    tables = {row[0] for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if tables and not {"entry", "sighting"} <= tables:
        raise Refused("this file is not a prm ledger", where, "name another with --ledger")
    version = version_of(conn)
    if version > VERSION:
        raise Refused(
            f"this ledger is from a newer prm (version {version}, this one knows {VERSION})",
            where,
            "upgrade prm to open it",
        )
    return version


def schema_of(version: int) -> set[tuple[str, str, str | None]]:
    """Return (type, name, SQL) of all that a ledger of this *version* is made of."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as conn:
        for step in STEPS[:version]:
            conn.executescript(step)
        return set(conn.execute("SELECT type, name, sql FROM sqlite_master").fetchall())


def migrate(conn: sqlite3.Connection) -> None:
    """Take the database to the current version, one transaction a step."""
    for number in range(version_of(conn), VERSION):
        conn.execute("BEGIN IMMEDIATE")
        try:
            if version_of(conn) == number:
                for statement in STEPS[number].split(";\n"):
                    conn.execute(statement)
                conn.execute(f"PRAGMA user_version = {number + 1}")
            conn.execute("COMMIT")
        except BaseException:
            conn.execute("ROLLBACK")
            raise
