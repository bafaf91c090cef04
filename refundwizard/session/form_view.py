"""A form of another body to copy field by field, what is blank in it, and what it would refuse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refundwizard.domain.conditions import holds
from refundwizard.domain.facts import Context, LazyFacts
from refundwizard.domain.form_words import check_name, check_text, field_label, form_name
from refundwizard.domain.forms import FormResult, cut, forms_of
from refundwizard.domain.letter_fields import label
from refundwizard.domain.tone import length
from refundwizard.domain.words import Words
from refundwizard.session.asking_view import AskingView, field_view
from refundwizard.session.form_gaps import FACTS, gap_place
from refundwizard.session.personal import blanks_in, name_of, ready, seen
from refundwizard.session.rule_view import RuleView, rule_of
from refundwizard.session.standing_view import Standing, standing_view
from refundwizard.session.wizard import Place

if TYPE_CHECKING:
    from refundwizard.domain.form_checks import Check
    from refundwizard.domain.forms import FieldResult
    from refundwizard.domain.person import Person
    from refundwizard.session.view_state import ViewState

Gap = tuple[str, "Place | None"]


@dataclass(frozen=True, slots=True)
class FormFieldView:
    """A field: ``text`` is what is copied, ``shown`` the same with particulars covered.

    ``left_out`` is what did not fit, ``gloss`` the whole in the window's language where that is
    another one, ``label_gloss`` the label in it.
    """

    id: str
    label: str
    label_gloss: str
    text: str
    shown: str
    gloss: str
    count: int
    limit: int
    left_out: str
    blanks: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class CheckView:
    """Something the body looks at: ``ok``, ``open`` or ``refused``, and where it is settled."""

    id: str
    name: str
    state: str
    text: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class FormView:
    """A form as a page shows it; ``blanks`` are all of its blanks, once."""

    standing: Standing
    id: str
    name: str
    where: str
    route: str
    route_name: str
    fields: tuple[FormFieldView, ...]
    checks: tuple[CheckView, ...]
    blanks: tuple[Gap, ...]
    asks: Place | None
    """Where the questions of this form alone are asked."""
    rules: tuple[RuleView, ...]

    @property
    def whole(self) -> str:
        """Everything to copy at once: each label above its text."""
        return "\n\n".join(f"{field.label}\n{field.text}" for field in self.fields)


def form_names(state: ViewState, route: str = "") -> tuple[tuple[str, str], ...]:
    """Return id and name of the forms of a case, or of one of its ways, without filling them."""
    if state.assessment.problem is None:
        return ()
    ways = [each.id for each in state.assessment.routes if route in {"", each.id}]
    facts = LazyFacts(Context(state.case.answers, state.now, state.case, state.pack))
    return tuple(
        (form.id, state.words.get(f"forms.{form.id}.name", form.id))
        for way in ways
        for form in state.pack.forms.values()
        if form.route == way and holds(form.when, state.case.answers, facts)
    )


def form_view(state: ViewState, person: Person) -> FormView:
    """Return the form the place names, empty where the case has no such form."""
    found = forms_of(state.pack, state.case, state.assessment, person)
    name = state.place.page or ""
    form = next((each for each in found if each.id == name), FormResult(name, "", (), ()))
    own = Words(state.pack.languages[0], state.pack.texts)
    fields = tuple(_field(state, form, each, (person, own)) for each in form.fields)
    shape = state.pack.forms.get(name)
    uses = shape.rules if shape is not None else ()
    rules = (rule_of(state.pack, use.id, state.words, state.today) for use in uses)
    return FormView(
        standing=standing_view(state),
        id=name,
        name=form_name(form, state.words),
        where=state.words.get(f"forms.{name}.where"),
        route=form.route,
        route_name=state.words.get(f"routes.{form.route}.name"),
        fields=fields,
        checks=tuple(_check(state, form, each) for each in form.checks),
        blanks=tuple(dict.fromkeys(gap for field in fields for gap in field.blanks)),
        asks=Place(FACTS, name) if shape is not None and shape.asks else None,
        rules=tuple(rule for rule in rules if rule is not None),
    )


def _field(
    state: ViewState, form: FormResult, field: FieldResult, filler: tuple[Person, Words]
) -> FormFieldView:
    person, own = filler
    fits = cut(ready(field.text, person, own), field.limit)
    is_read = state.words.lang != own.lang
    missing = tuple((label(name, state.words), name) for name in field.missing)
    lacking = blanks_in((field.text,), person)
    return FormFieldView(
        id=field.id,
        label=field_label(form, field, own),
        label_gloss=field_label(form, field, state.words) if is_read else "",
        text=fits.text,
        shown=cut(seen(field.text, person, own), field.limit).text,
        gloss=seen(field.gloss, person, state.words) if is_read else "",
        count=length(fits.text),
        limit=field.limit,
        left_out="\n".join(part for part in (fits.rest, field.left_out) if part),
        blanks=(
            *((words, gap_place(state, name, form.id)) for words, name in missing),
            *((name_of(name, state.words), Place("personal")) for name in lacking),
        ),
    )


def _check(state: ViewState, form: FormResult, check: Check) -> CheckView:
    place = gap_place(state, check.question, form.id) if check.question else None
    return CheckView(
        id=check.id,
        name=check_name(check, state.words),
        state=check.state,
        text=check_text(form, check, state.words),
        place=None if check.state == "ok" else place,
    )


def form_facts_view(state: ViewState) -> AskingView:
    """Return the questions that only the form of the place asks."""
    words, name = state.words, state.place.page or ""
    form = state.pack.forms.get(name)
    asks = () if form is None else form.asks
    return AskingView(
        page=name,
        section=FACTS,
        at=1,
        of=1,
        title=words.get(f"forms.{name}.name", name),
        lead=words.get(f"forms.{name}.where"),
        lang=words.lang,
        fields=tuple(field_view(state, each) for each in asks if each in state.pack.questions),
        is_return=False,
    )
