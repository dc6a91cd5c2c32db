"""Recording what the user says: one entry with its rows, in one transaction with the projection."""

import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from prm.domain.profiles import Profile as ProfileKey
from prm.domain.refusals import Refused
from prm.ledger.forgotten import is_forgotten
from prm.ledger.opening import Ledger
from prm.ledger.projecting import refresh
from prm.ledger.stamps import next_stamp

if TYPE_CHECKING:
    import sqlite3

    from sqlmodel import Session

    from prm.ledger.tables import Cadence, InvitationOutcome, Note, Snooze, Statement, Tagging

    Row = Cadence | InvitationOutcome | Note | Snooze | Statement | Tagging


class Recording:
    """A transaction that adds one entry: rows through SQLModel, the projection through plain SQL.

    At its end the projection is made true again for the profiles in `touched`, and for nobody else.
    """

    def __init__(self, conn: "sqlite3.Connection", session: "Session", entry_id: int) -> None:
        """Take the one connection that both the session and the plain SQL write through."""
        self.conn = conn
        self.session = session
        self.entry_id = entry_id
        self.touched: set[int] = set()

    def add(self, rows: "Sequence[Row]") -> None:
        """Add rows of this entry."""
        self.session.add_all(rows)
        self.session.flush()
        self.touched |= {row.profile_id for row in rows if row.profile_id is not None}

    def add_talk(self, on_day: str, via: str, text: str, profiles: Sequence[int]) -> None:
        """Add a talk with the people of these *profiles*."""
        from prm.ledger.tables import Talk, TalkPerson

        talk = Talk(entry_id=self.entry_id, on_day=on_day, via=via, text=text)
        self.session.add(talk)
        self.session.flush()
        assert talk.id is not None
        self.session.add_all([TalkPerson(talk_id=talk.id, profile_id=profile) for profile in profiles])
        self.session.flush()
        self.touched |= set(profiles)

    def judge(self, pairs: Sequence[tuple[int, int]], is_same: bool) -> None:
        """Add the user's word that the two profiles of each pair are, or are not, one person's."""
        from prm.ledger.tables import Judgement

        for one, other in pairs:
            self.session.add(
                Judgement(entry_id=self.entry_id, profile_id=one, other_id=other, is_same=int(is_same))
            )
            self.touched |= {one, other}
        self.session.flush()

    def mark_read(self, profiles: "Sequence[int | None]", until: str) -> None:
        """Add that what exports up to a day revealed was read: of these *profiles*, of everyone for None.

        What was read is no part of the projection, so nobody is touched.
        """
        from prm.ledger.tables import ReadMark

        self.session.add_all(
            [ReadMark(entry_id=self.entry_id, profile_id=profile, until=until) for profile in profiles]
        )
        self.session.flush()

    def touch_tag(self, tag: str) -> None:
        """Count everyone who has, or had, *tag* as touched."""
        rows = self.conn.execute("SELECT DISTINCT profile_id FROM tagging WHERE tag = ?", (tag,))
        self.touched |= {row[0] for row in rows}

    def profile(self, key: ProfileKey, person: int | None = None) -> int:
        """Return the id of the profile *key*, stored now if it never was.

        Of an address that several people had, it is the time in which *person* had it.
        """
        from prm.ledger.tables import Profile

        known = self.conn.execute(
            """SELECT p.id FROM profile p LEFT JOIN alias a ON a.profile_id = p.id
               WHERE p.network = ? AND p.handle = ?
               ORDER BY coalesce(a.person_id, p.id) IS NOT ?, p.since""",
            (*key, person),
        ).fetchone()
        if known:
            return int(known[0])
        if is_forgotten(self.conn, key):
            raise Refused(f"you asked to forget {key}", todo="leave this profile out")
        profile = Profile(network=key.network, handle=key.handle)
        self.session.add(profile)
        self.session.flush()
        assert profile.id is not None
        return profile.id


@contextmanager
def recording(ledger: Ledger, kind: str, as_of: str, title: str, made_at: str) -> Iterator[Recording]:
    """Open a transaction with a new entry; at its end the projection of all it touched is made true."""
    from prm.ledger.tables import Entry

    with ledger.connection() as conn, _session_on(conn) as session, ledger.transaction(conn):
        uid = uuid.uuid4().hex
        stamp = next_stamp(conn, made_at, uid)
        entry = Entry(
            uid=uid, kind=kind, made_at=made_at, as_of=as_of, title=title, stamp=stamp, changed=stamp
        )
        session.add(entry)
        session.flush()
        assert entry.id is not None
        record = Recording(conn, session, entry.id)
        yield record
        session.flush()
        refresh(conn, record.touched, record.touched)


@contextmanager
def _session_on(conn: "sqlite3.Connection") -> "Iterator[Session]":
    from sqlalchemy import create_engine
    from sqlalchemy.exc import DBAPIError
    from sqlalchemy.pool import StaticPool
    from sqlmodel import Session

    engine = create_engine("sqlite://", creator=lambda: conn, poolclass=StaticPool)
    # The first use of an engine ends with a rollback: let it happen before the transaction begins.
    engine.connect().close()
    # Here a caller names the profiles. A bulk import makes both ends of a reference, and need not pay for it.
    conn.execute("PRAGMA foreign_keys = ON")
    try:
        with Session(engine, expire_on_commit=False) as session:
            yield session
    except DBAPIError as error:
        # `opening.refusing` knows the driver's errors.
        raise (error.orig or error) from error
