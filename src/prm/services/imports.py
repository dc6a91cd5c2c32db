"""Importing: from paths to entries in the ledger, or to a preview of what they would change."""

import sqlite3
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from prm.clock import timestamp
from prm.domain.profiles import canonical
from prm.domain.refusals import Refused, WrongValue
from prm.domain.wording import plural, short_day
from prm.importers.linkedin.connections import Connections, read_connections
from prm.importers.linkedin.file_names import Kind
from prm.importers.sources import ALL_KINDS, Gathered, Source, is_database, open_sources
from prm.ledger.archives import enter_together
from prm.ledger.changes import changes_of
from prm.ledger.forgotten import without_forgotten
from prm.ledger.import_doubts import doubts_about
from prm.ledger.importing import Intake, take_in
from prm.ledger.opening import Ledger
from prm.ledger.owning import owner_handles, state_owner
from prm.ledger.sweeping import TRACES_LEFT, sweep
from prm.services.collecting import collecting_seldom
from prm.services.import_report import ImportReport
from prm.services.known_files import known_again, known_entry, origin_of, retract_outdated
from prm.settings import Settings

if TYPE_CHECKING:
    from prm.services.merging import OtherLedger
    from prm.services.other_files import OtherFile

KINDS: tuple[Kind, ...] = tuple(kind for kind in ALL_KINDS if kind != "profile")
"""What is taken in: all but the owner's profile, which only tells whose messages there are."""

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is."""


def read_me(url: str) -> str:
    """Return the handle of the profile that the user says to be their own; refuses what is not LinkedIn's."""
    profile = canonical(url)
    if profile is None or profile.network != "linkedin":
        raise Refused(
            f"“{url[:80]}” is not a LinkedIn profile", "--me", "give the address of your own profile"
        )
    return profile.handle


class _Reading(NamedTuple):
    source: Source
    content: "Connections | OtherFile | None"
    """None when the ledger holds the same bytes."""
    not_used: tuple[str, ...]
    me: str | None
    """Whose the file is if it holds messages, as the user says."""


class _Surroundings(NamedTuple):
    """What reading a file depends on besides the file."""

    today: date
    settings: Settings
    me: str | None
    """The user's own handle on LinkedIn, as they say."""
    tell: Progress


class _DryRun(Exception):
    """Ends the transaction of a dry run, so that all of it is rolled back."""


@collecting_seldom()
def import_paths(
    ledger: Ledger,
    paths: Sequence[Path],
    today: date,
    settings: Settings,
    as_of: date | None = None,
    is_dry_run: bool = False,
    progress: Progress | None = None,
    me: str | None = None,
) -> list[ImportReport]:
    """Import everything readable under *paths* in one transaction; a dry run does the same and takes it back.

    *me* is the owner's own profile, kept from then on, where the files do not show whose they are.
    Refuses, with the ledger unchanged, when any path cannot be used. An exception that *progress* raises
    cancels: the ledger is left as it was.
    """
    if as_of and as_of > today:
        what = f"{short_day(as_of)} is still to come"
        raise WrongValue(what, "as_of", "give the day on which the export was made")
    tell = progress or (lambda words, done, total: None)
    own = None if me is None else read_me(me)
    readings = _read_all(ledger, paths, as_of, _Surroundings(today, settings, own, tell))
    reports: list[ImportReport] = []
    try:
        with ledger.writer() as conn:
            if own and own not in owner_handles(conn):
                state_owner(conn, own, today.isoformat(), timestamp())
            for number, reading in enumerate(readings):
                tell("writing the ledger", number, len(readings))
                reports.append(_record(conn, reading))
            _refuse_unused(reports)
            enter_together(conn, [one.entry for one in reports if one.entry and not one.already_known])
            if is_dry_run:
                raise _DryRun
            tell("writing the ledger", len(readings), len(readings))
    except _DryRun:
        return [report if report.already_known else report._replace(entry=None) for report in reports]
    return _swept(ledger, reports)


def _refuse_unused(reports: Sequence[ImportReport]) -> None:
    """Refuse an import that found no row it can use, in whatever files it was given."""
    if reports and all(report.is_unused for report in reports):
        first = reports[0]
        if first.brings:
            raise Refused(first.brings[0], first.file, "ask LinkedIn for a new export")
        reasons = [*first.warnings[1:], *(f"line {row.line}: {row.reason}" for row in first.skipped[:1])]
        why = f" ({'; '.join(reasons)})" if reasons else ""
        unusable = f"no {first.kind.removesuffix('s')} in it can be used{why}"
        what = unusable if first.rows else "this file has a header and no rows"
        raise Refused(what, first.file, "ask LinkedIn for a new export")


def _swept(ledger: Ledger, reports: list[ImportReport]) -> list[ImportReport]:
    """Leave no trace in the file of what was erased; return *reports*, which tell where it waits."""
    if not any(report.is_erased for report in reports) or sweep(ledger):
        return reports
    return [
        report._replace(warnings=(*report.warnings, TRACES_LEFT)) if report.is_erased else report
        for report in reports
    ]


def _read_all(
    ledger: Ledger, paths: Sequence[Path], as_of: date | None, around: _Surroundings
) -> "list[_Reading | OtherLedger]":
    readings: list[_Reading | OtherLedger] = []
    for path in paths:
        if is_database(path):
            from prm.services.merging import read_other

            if as_of:
                raise Refused("a ledger knows the days of its entries", str(path), "leave --as-of out")
            readings.append(read_other(ledger, path))
            continue
        gathered = open_sources(path, as_of, around.today, KINDS)
        if not gathered.sources:
            raise Refused(
                "prm makes no use of this file", str(path), "give the archive, or its Connections.csv"
            )
        for source in gathered.sources:
            me = around.me if source.kind == "messages" else None
            is_known = known_entry(ledger.reader, source, me) is not None
            content = None if is_known else _read(source, gathered, around)
            # Of an archive the last file tells what else is in it.
            not_used = tuple(gathered.not_used) if source is gathered.sources[-1] else ()
            readings.append(_Reading(source, content, not_used, me))
    return readings


def _read(source: Source, gathered: Gathered, around: _Surroundings) -> "Connections | OtherFile":
    if source.kind != "connections":
        from prm.services.other_files import read_other_file

        return read_other_file(source, gathered.of_owner, *around)
    try:
        return _read_connections(source, around)
    except Refused as error:
        if len(gathered.sources) == 1:
            raise
        from prm.services.small_files import Unusable

        return Unusable(error.what)


def _read_connections(source: Source, around: _Surroundings) -> Connections:
    today, settings, _, tell = around

    def progress(done: int, total: int) -> None:
        tell(f"reading {source.file}", done, total)

    return read_connections(source.data, source.file, settings.region, progress, today)


def _record(conn: sqlite3.Connection, reading: "_Reading | OtherLedger") -> ImportReport:
    if isinstance(reading, _Reading):
        return _record_file(conn, reading)
    from prm.services.merging import take_over

    return take_over(conn, reading)


def _record_file(conn: sqlite3.Connection, reading: _Reading) -> ImportReport:
    source, content = reading.source, reading.content
    # Asked again inside the transaction: another path, or program, may have brought the same bytes.
    known = known_entry(conn, source, reading.me)
    if known:
        return known_again(conn, source, known, _report(reading), reading.me)
    assert content is not None
    if isinstance(content, Connections):
        return _record_connections(conn, reading, content)
    from prm.services.other_files import record_other

    return record_other(conn, content, _report(reading))


def _record_connections(conn: sqlite3.Connection, reading: _Reading, content: Connections) -> ImportReport:
    source = reading.source
    observations, forgotten = without_forgotten(conn, content.observations)
    origin = origin_of(source, f"imported {source.file}: {plural(len(observations), 'person', 'people')}")
    intake = take_in(conn, origin, observations, content.hidden)
    changes = changes_of(conn, intake)
    outdated = retract_outdated(conn, source)
    doubts = doubts_about(conn, origin, intake)
    changed = len({change.person_id for change in changes if change.kind not in ("new", "gone")})
    return _report(reading)._replace(
        entry=intake.entry_id,
        already_known=False,
        rows=content.rows,
        people_new=intake.new,
        people_changed=changed,
        people_unchanged=max(intake.people - intake.new - changed, 0),
        no_longer_connected=len(intake.gone),
        skipped=tuple(content.skipped),
        warnings=(*content.warnings, *_of_forgotten(forgotten), *_of_takeovers(intake), *outdated),
        doubts=doubts,
        examples=tuple(changes[:50]),
        forgotten=forgotten,
    )


def _of_forgotten(rows: int) -> list[str]:
    return [f"{plural(rows, 'row')} of someone you asked to forget"] if rows else []


def _of_takeovers(intake: Intake) -> list[str]:
    addresses = [takeover.address for takeover in intake.takeovers]
    if not addresses:
        return []
    ask = "`prm duplicates` asks whether somebody else has taken it over"
    if len(addresses) == 1:
        return [f"{addresses[0]} shows somebody else, it seems, in other exports: {ask}"]
    several = f"{len(addresses):,} addresses show somebody else, it seems, in other exports"
    return [f"{several}, {addresses[0]} the first: {ask.replace('it over', 'them over')}"]


def _report(reading: _Reading) -> ImportReport:
    """Return the report of a file of which nothing is taken in yet."""
    source = reading.source
    return ImportReport(
        file=source.file,
        kind=source.kind,
        as_of=source.as_of.isoformat(),
        as_of_from=source.as_of_from,
        entry=None,
        already_known=True,
        not_used=reading.not_used,
    )
