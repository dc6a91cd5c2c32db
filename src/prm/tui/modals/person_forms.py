"""The forms that state what is known of someone: one for a new person, one for people who are there."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Input, Label, Static

from prm.domain.people import PersonDetail, PersonRow
from prm.domain.refusals import Refused
from prm.ledger.reading.finding import namesakes
from prm.ledger.reading.person import person_detail
from prm.tui.desk import Desk
from prm.tui.modals.question import Question
from prm.tui.presentation.fields import FIELDS
from prm.tui.presentation.naming import whom
from prm.tui.presentation.profiles import address_of, understood
from prm.tui.presentation.signs import sign
from prm.tui.presentation.words import shown


class PersonForm(Question):
    """A field for each fact. Enter goes on to the next, and states all from the last."""

    KEYS = "ctrl+s save   tab next   esc leave"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "save", "save", priority=True)]

    examples: Mapping[str, str] = {}
    """Fact → what stands in its empty field, where it is not the usual example."""

    def __init__(self, desk: Desk, values: Mapping[str, str], facts: Sequence[str]) -> None:
        """Take the *values* that the fields begin with, and which *facts* to ask."""
        super().__init__()
        self.desk = desk
        self._values = values
        self._facts = facts

    def compose_question(self) -> ComposeResult:
        """Yield a line for each fact."""
        with VerticalScroll(can_focus=False):
            for fact in self._facts:
                label, usual = FIELDS[fact]
                example = self.examples.get(fact, usual)
                with Horizontal(classes="field"):
                    yield Label(label)
                    yield Input(self._values.get(fact, ""), placeholder=example, id=fact, compact=True)
                if fact == "profile":
                    yield Static(id="profile-hint", markup=False)

    @on(Input.Changed, "#profile")
    def _profile_typed(self, typed: Input.Changed) -> None:
        hint = self.query_one("#profile-hint", Static)
        hint.update(understood(typed.value))
        hint.display = bool(typed.value.strip())

    @on(Input.Submitted)
    def _submitted(self, submitted: Input.Submitted) -> None:
        if submitted.input.id == self._facts[-1]:
            self.action_save()
        else:
            self.focus_next()

    def action_save(self) -> None:
        """State what was changed."""
        written = {fact: self.query_one(f"#{fact}", Input).value.strip() for fact in self._facts}
        changed = {fact: text for fact, text in written.items() if text != self._values.get(fact, "")}
        self.settle(lambda: self.state(changed))

    def state(self, changed: Mapping[str, str]) -> str:
        """Write the *changed* facts, off the event loop; return what to tell. May refuse."""
        raise NotImplementedError


class AddForm(PersonForm):
    """Asks for someone new."""

    heading = "Add a person"

    def __init__(self, desk: Desk) -> None:
        """Begin with an empty form."""
        super().__init__(desk, {}, list(FIELDS))
        self._told_of = ""

    def state(self, changed: Mapping[str, str]) -> str:
        """Add the person."""
        from prm.services.people import add_person

        facts = {fact: text for fact, text in changed.items() if fact != "name"}
        self._tell_of_namesakes(changed.get("name", ""))
        add_person(self.desk.ledger, changed.get("name", ""), facts, self.desk.today, self.desk.settings)
        return f"Added {shown(changed['name'])}. {sign('undo')} takes it back."

    def _tell_of_namesakes(self, name: str) -> None:
        """Refuse a name that is here already, the first time it is given."""
        others = namesakes(self.desk.ledger, name)
        if others and name != self._told_of:
            self._told_of = name
            first = others[0]
            who = f"{first.name}, {first.job}," if first.job else first.name
            raise Refused(f"{who} is here already", todo="save again if this is somebody else")


class EditForm(PersonForm):
    """Asks what is known of people; for several, only what is written is stated, of each."""

    def __init__(self, desk: Desk, people: Sequence[PersonRow], known: PersonDetail | None) -> None:
        """Begin with what is *known* of one person, or with an empty form for several."""
        facts = [
            fact for fact in FIELDS if known or fact not in ("name", "profile", "email", "phone", "birthday")
        ]
        super().__init__(desk, _values(known) if known else {}, facts)
        self._people = people
        if known and (address := address_of(known)):
            self.examples = {"profile": f"one more than {address}"}
        self.heading = f"Edit {whom(people)}"

    def state(self, changed: Mapping[str, str]) -> str:
        """State the changed facts of everyone."""
        from prm.services.people import edit_people

        ids = [row.id for row in self._people]
        edit_people(self.desk.ledger, ids, changed, self.desk.today, self.desk.settings)
        return f"Edited {whom(self._people)}. {sign('undo')} takes it back."


async def edit_form(desk: Desk, people: Sequence[PersonRow]) -> EditForm:
    """Ask what is known of *people*."""
    known = await desk.read(person_detail, people[0].id, desk.today) if len(people) == 1 else None
    return EditForm(desk, people, known)


def _values(known: PersonDetail) -> dict[str, str]:
    facts = ("name", "title", "company", "location", "email", "phone", "birthday")
    return {fact: shown(getattr(known.row, fact)) for fact in facts} | {"met": shown(known.met)}
