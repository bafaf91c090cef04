"""The shopper's own particulars: shown covered, written in a form, wiped with one button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from refundwizard.domain.person import PARTICULARS, Person
from refundwizard.ui.note_form import NoteForm
from refundwizard.ui.widgets.field_block import FieldBlock
from refundwizard.ui.widgets.fields import LineField

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST: Final = {
    name: next(each.max_length for each in field.metadata if hasattr(each, "max_length"))
    for name, field in Person.model_fields.items()
}


def hint_for(name: str) -> str:
    """Return what a particular is for, where that is not plain."""
    say = QCoreApplication.translate
    return {
        "my_name": say("PersonalForm", "As on your identity card; 12315 and courts ask for it"),
        "my_phone": say("PersonalForm", "Where the office can reach you"),
        "my_address": say("PersonalForm", "Where letters of an office or a court reach you"),
        "my_gender": say("PersonalForm", "Only for a court"),
        "my_birth": say("PersonalForm", "Only for a court"),
        "my_id_number": say("PersonalForm", "Only for a court; may stay empty"),
    }[name]


class PersonalForm(NoteForm):
    """Asks for the particulars; every field may stay empty. `saved` carries a `Person`."""

    def __init__(self, person: Person, name_of: Callable[[str], str]) -> None:
        """Show what is known; `name_of` gives what a particular is called."""
        super().__init__(self.tr("About you"))
        self.controls: dict[str, LineField] = {}
        for name in PARTICULARS:
            label = name_of(name)
            control = LineField(max_length=_LONGEST[name], name=label)
            control.set_raw(person.value(name))
            self.controls[name] = control
            self.add_field(name, FieldBlock(label, control, hint=hint_for(name)), control)
        self.add_buttons()
        self.save.setText(self.tr("Keep on this computer"))

    def person(self) -> Person:
        """Give what stands in the form."""
        return Person(**{name: field.raw().strip() for name, field in self.controls.items()})

    def keep(self) -> None:
        """Hand over what stands in the form."""
        self.saved.emit(self.person())
