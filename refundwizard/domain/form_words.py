"""What stands beside the fields of a form and beside what a body would refuse, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from refundwizard.domain.spoken import say
from refundwizard.domain.tone import length

if TYPE_CHECKING:
    from refundwizard.domain.form_checks import Check
    from refundwizard.domain.forms import FieldResult, FormResult
    from refundwizard.domain.words import Words

Json = dict[str, Any]


def form_name(form: FormResult, words: Words) -> str:
    """Return what a form is called."""
    return words.get(f"forms.{form.id}.name", form.id)


def field_label(form: FormResult, field: FieldResult, words: Words) -> str:
    """Return the label of a field as the form has it."""
    return words.get(f"forms.{form.id}.fields.{field.id}.label", field.id)


def check_name(check: Check, words: Words) -> str:
    """Return what is looked at."""
    return words.get(f"forms.checks.{check.id}.name", check.id)


def check_text(form: FormResult, check: Check, words: Words) -> str:
    """Return how it stands, why, and what to do."""
    by = words.get(f"routes.{form.route}.needs.{check.by}")
    by = by or words.get(f"routes.{check.by}.name", check.by)
    return say(words, f"forms.checks.{check.id}.{check.state}", check.state, by=by)


def form_part(form: FormResult, words: Words) -> Json:
    """Return a form as JSON-ready data; ``refusals`` hold every check with its state."""
    return {
        "id": form.id,
        "name": form_name(form, words),
        "route": form.route,
        "fields": [
            {
                "id": field.id,
                "label": field_label(form, field, words),
                "text": field.text,
                "characters": length(field.text),
                "limit": field.limit,
                "left_out": field.left_out,
                "missing": list(field.missing),
            }
            for field in form.fields
        ],
        "refusals": [
            {"id": each.id, "state": each.state, "text": check_text(form, each, words)}
            for each in form.checks
        ],
    }
