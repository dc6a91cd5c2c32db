"""The dated history of a person's facts, each value with when it was seen and where it came from."""

from collections.abc import Iterable

from textual.content import Content

from prm.domain.people import NoteRow, Origin, PersonDetail, Seen
from prm.domain.wording import month, short_day
from prm.tui.presentation.profiles import profile_line
from prm.tui.presentation.signs import sign
from prm.tui.presentation.styles import MUTED
from prm.tui.presentation.words import shown

_MOST_ENTRIES = 4


def histories(detail: PersonDetail) -> Content:
    """Return jobs, names and locations, the present one first."""
    blocks = [
        _block("Jobs", detail.jobs),
        _block("Names", detail.names),
        _block("Locations", detail.locations),
    ]
    return _joined(blocks, f"No job is known. Press {sign('edit')} to state one.")


def contact(detail: PersonDetail) -> Content:
    """Return profiles, e-mail addresses and phone numbers, with why a profile is theirs."""
    lines: list[Content] = []
    for link in detail.shown_links:
        lines.append(profile_line(link.profile))
        why = [f"seen {month(link.last_seen)}"] if link.last_seen else []
        why += [shown(link.because)] if link.because else []
        if why:
            lines.append(Content.styled(f"  {'; '.join(why)}", MUTED))
    profiles = Content("\n").join([Content.styled("Profiles", "bold"), *lines]) if lines else None
    blocks = [profiles, _block("E-mail", detail.emails), _block("Phone", detail.phones)]
    return _joined(blocks, f"No address is known. Press {sign('edit')} to state one.")


def notes(detail: PersonDetail) -> Content:
    """Return the notes, the newest first."""
    blocks = [
        Content.assemble(
            (short_day(note.on), MUTED),
            (_whence(note), MUTED),
            "\n",
            "\n".join(shown(line) for line in note.text.split("\n")),
        )
        for note in detail.notes
    ]
    return _joined(list(blocks), f"No notes. Press {sign('note')} to keep one.")


def newest_first(values: Iterable[Seen]) -> list[Seen]:
    """Return *values* with the current ones first, then those seen last."""
    return sorted(values, key=lambda seen: (seen.is_current, seen.last_seen), reverse=True)


def _whence(note: NoteRow) -> str:
    return "" if note.source == "you" else f", from {shown(note.source).rpartition('/')[2]}"


def _joined(blocks: Iterable[Content | None], words_when_empty: str) -> Content:
    present = [block for block in blocks if block is not None]
    return Content("\n\n").join(present) if present else Content.styled(words_when_empty, MUTED)


def _block(title: str, values: tuple[Seen, ...]) -> Content | None:
    if not values:
        return None
    lines = [Content.styled(title, "bold")]
    for seen in newest_first(values):
        style = "" if seen.is_current else MUTED
        lines.append(Content.assemble(("● " if seen.is_current else "○ ", MUTED), (shown(seen.value), style)))
        lines.append(Content.styled(f"  {_seen_words(seen)}", MUTED))
    return Content("\n").join(lines)


def _seen_words(seen: Seen) -> str:
    first, last = month(seen.first_seen), month(seen.last_seen)
    when = f"seen {first}" if first == last else f"seen {first} – {last}"
    return f"{when}, from {_sources(seen.origins)}"


def _sources(origins: tuple[Origin, ...]) -> str:
    files = list(dict.fromkeys(shown(origin.source).rpartition("/")[2] for origin in origins))
    entries = list(dict.fromkeys(origin.entry_id for origin in origins))
    listed = ", ".join(str(entry) for entry in entries[-_MOST_ENTRIES:])
    more = "… " if len(entries) > _MOST_ENTRIES else ""
    return f"{', '.join(files[:2])} ({'entry' if len(entries) == 1 else 'entries'} {more}{listed})"
