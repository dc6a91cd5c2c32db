"""messages.csv of every era: conversations as an export of a given day shows them."""

from datetime import date

from prm.demo.addresses import decoded_url
from prm.demo.cells import line, quoted_line
from prm.demo.eras import ALL_QUOTED_FROM, day_of, messages_columns, moment, slash_time, utc_second
from prm.demo.humans import is_hidden, shown_name, slug_on
from prm.demo.life import Life
from prm.demo.threads import ADVERTISER, ME, Message, Thread

CLOSED = "LinkedIn Member"
"""What stands for everybody whose account is closed or hidden."""
_OLD_FOLDERS = {"INBOX": "INBOX", "ARCHIVE": "ARCHIVED", "SPAM": "SPAM"}


def messages_csv(life: Life, day: date) -> bytes:
    """Return messages.csv of the export of *day*: the newest conversation first, the newest message first."""
    columns = messages_columns(day)
    writer = quoted_line if day >= ALL_QUOTED_FROM else line
    shown = Shown(life, day, "IS MESSAGE DRAFT" in columns)
    parts = [f"{writer(columns)}\n".encode()]
    for thread, messages in shown.threads():
        rows = (shown.cells(thread, message) for message in reversed(messages))
        lines = [writer([cells[column] for column in columns]) for cells in rows]
        parts.append(("\n".join(lines) + "\n").encode())
    return b"".join(parts)


class Shown:
    """Conversations under the names and URLs that people have on the day of the export."""

    def __init__(self, life: Life, day: date, with_drafts: bool) -> None:
        self.life = life
        self.day = day
        self.with_drafts = with_drafts
        self._faces: dict[int, tuple[str, str]] = {ME: (life.owner.name, decoded_url(life.owner.slug))}
        self._faces[ADVERTISER] = ("Wobblegate Cloud", "")

    def threads(self) -> list[tuple[Thread, list[Message]]]:
        """Return the conversations begun by the day, newest first, each with its messages so far."""
        before = moment(self.day) + 86_400
        begun = []
        for thread in self.life.threads:
            so_far = [
                message
                for message in thread.messages
                if message.second < before and (self.with_drafts or not message.is_draft)
            ]
            if so_far:
                begun.append((thread, so_far))
        begun.sort(key=lambda pair: (pair[1][-1].second, pair[0].id), reverse=True)
        return begun

    def face(self, author: int) -> tuple[str, str]:
        """Return the name and the profile URL of an author as the export shows them."""
        face = self._faces.get(author)
        if face is None:
            human = self.life.human(author)
            if is_hidden(human, self.day):
                face = (CLOSED, "")
            else:
                face = (shown_name(human, self.day), decoded_url(slug_on(human, self.day)))
            self._faces[author] = face
        return face

    def cells(self, thread: Thread, message: Message) -> dict[str, str]:
        """Return the cells of one message, for the columns of all eras."""
        sender = self.face(message.author)
        others = [self.face(number) for number in (ME, *thread.people) if number != message.author]
        if message.is_draft and message.second % 2:
            others = []
        text = message.text if self.day >= ALL_QUOTED_FROM else message.text.replace("\n", "  ")
        folder = "" if message.is_draft and not others else thread.folder
        sent = day_of(message.second)
        draft = "Yes" if message.is_draft else "No"
        names = ",".join(name for name, _ in others)
        out = message.author == ME
        return {
            "CONVERSATION ID": thread.id,
            "CONVERSATION TITLE": thread.title,
            "FROM": sender[0],
            "SENDER PROFILE URL": sender[1],
            "TO": names,
            "RECIPIENT PROFILE URLS": ",".join(url for _, url in others if url),
            "DATE": utc_second(message.second),
            "SUBJECT": message.subject,
            "CONTENT": text,
            "FOLDER": folder,
            "ATTACHMENTS": message.attachment,
            "IS MESSAGE DRAFT": draft,
            "IS CONVERSATION DRAFT": "No",
            "From": sender[0],
            "To": names,
            "Date": slash_time(sent, message.second % 86_400 // 60),
            "Subject": message.subject,
            "Content": text,
            "Direction": "OUTGOING" if out else "INCOMING",
            "Folder": "SENT" if out else _OLD_FOLDERS.get(folder, ""),
        }
