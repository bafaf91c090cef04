"""Particulars stand in a text only when it leaves; on the screen they are covered."""

from __future__ import annotations

from refundwizard.domain.person import Person, covered, particulars_in, token
from refundwizard.domain.words import Words
from refundwizard.session.personal import blanks_in, ready, seen
from refundwizard.session.personal_store import Personal
from refundwizard.storage.fs import OsFs

LIN = Person(my_name="林晓", my_phone="13800001111", my_address="临江市南湖路 8 号")
TEXT = f"投诉人：{token('my_name')}，电话 {token('my_phone')}，身份证 {token('my_id_number')}"


def test_a_leaving_text_has_them_and_a_labelled_blank(pack):
    words = Words("zh_CN", pack.texts)
    assert ready(TEXT, LIN, words) == "投诉人：林晓，电话 13800001111，身份证 ＿＿（你的身份证号）"


def test_a_shown_text_has_them_covered(pack):
    words = Words("en", pack.texts)
    shown = seen(TEXT, LIN, words)
    assert shown == "投诉人：林*，电话 138****1111，身份证 ____ (your ID card number)"


def test_what_is_lacking_is_named_in_the_usual_order():
    assert blanks_in([TEXT, token("my_address")], Person(my_phone="1")) == (
        "my_name",
        "my_address",
        "my_id_number",
    )
    assert particulars_in("没有") == ()


def test_what_has_no_shape_is_covered_whole():
    assert covered("my_gender", "女") == "****"
    assert covered("my_gender", "") == ""


def test_they_are_kept_only_on_command_and_wiped_whole(tmp_path):
    personal = Personal(OsFs(), tmp_path / "config")
    assert personal.person == Person()
    assert personal.problem == ""
    assert not (tmp_path / "config").exists()
    personal.keep(LIN)
    assert Personal(OsFs(), tmp_path / "config").person == LIN
    personal.wipe()
    assert personal.person == Person()
    assert list((tmp_path / "config").iterdir()) == []


def test_keeping_nothing_removes_the_file(tmp_path):
    personal = Personal(OsFs(), tmp_path)
    personal.keep(LIN)
    personal.keep(Person())
    assert list(tmp_path.iterdir()) == []
