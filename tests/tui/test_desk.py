"""What the TUI reads while something is written."""

from datetime import date

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.people import count_people, list_people
from prm.services.people import add_person
from prm.settings import Settings
from prm.tui.desk import Desk


def add_in_another_program(ledger: Ledger, name: str, today: date) -> None:
    other = Ledger.open(ledger.path)
    add_person(other, name, {}, today, Settings())
    other.close()


def test_all_of_one_look_is_of_one_moment(ledger: Ledger, ada: PersonRow, today: date) -> None:
    desk = Desk(ledger, Settings(), lambda: today)

    def look(ledger: Ledger) -> tuple[int, int, int]:
        before = count_people(ledger, None, today)
        add_in_another_program(ledger, "Wei Zhang", today)
        return before, count_people(ledger, None, today), len(list_people(ledger, None, today))

    assert desk.look(look) == (2, 2, 2)
    assert desk.look(count_people, None, today) == 3
