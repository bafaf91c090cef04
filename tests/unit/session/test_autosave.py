from __future__ import annotations

from refundwizard.session.autosave import LIMIT_MS, REST_MS, Autosave, SaveNotice
from refundwizard.session.tasks import InPlace, Progress, Ticket


class Disk:
    """Takes values, and can be told to fail or to hold a save back."""

    def __init__(self) -> None:
        self.values: list[str] = []
        self.failures = 0

    def write(self, value: str) -> str:
        if self.failures:
            self.failures -= 1
            raise OSError("full")
        self.values.append(value)
        return f"14:0{len(self.values)}"


class Held(InPlace):
    """Holds saves back until released, as a slow disk would."""

    def __init__(self) -> None:
        super().__init__()
        self.held: list = []

    def save(self, work, done, failed) -> None:
        self.held.append((work, done, failed))

    def release(self) -> None:
        InPlace.save(self, *self.held.pop(0))


def autosave(tasks: InPlace, disk: Disk) -> tuple[Autosave[str], list[SaveNotice]]:
    notices: list[SaveNotice] = []
    return Autosave(tasks, disk.write, notices.append), notices


def test_nothing_is_saved_while_typing_goes_on_and_then_only_the_newest() -> None:
    tasks, disk = InPlace(), Disk()
    saver, notices = autosave(tasks, disk)
    saver.changed("a")
    tasks.elapse(REST_MS - 1)
    saver.changed("ab")
    tasks.elapse(REST_MS - 1)
    assert disk.values == []
    tasks.elapse(1)
    assert disk.values == ["ab"]
    assert [notice.state for notice in notices] == ["waiting", "waiting", "saving", "saved"]
    assert saver.is_clean


def test_a_change_never_waits_longer_than_the_limit() -> None:
    tasks, disk = InPlace(), Disk()
    saver, _ = autosave(tasks, disk)
    for _step in range(LIMIT_MS // 500):
        saver.changed("typing")
        tasks.elapse(500)
    assert disk.values


def test_saved_is_said_only_after_the_disk_answered() -> None:
    tasks, disk = Held(), Disk()
    saver, notices = autosave(tasks, disk)
    saver.changed("a")
    saver.flush()
    assert notices[-1].state == "saving"
    assert not saver.is_clean
    tasks.release()
    assert notices[-1] == SaveNotice("saved", "14:01")


def test_what_is_typed_during_a_save_is_saved_next_and_saved_is_not_said_in_between() -> None:
    tasks, disk = Held(), Disk()
    saver, notices = autosave(tasks, disk)
    saver.changed("a")
    saver.flush()
    saver.changed("ab")
    saver.flush()
    tasks.release()
    assert [notice.state for notice in notices].count("saved") == 0
    tasks.release()
    assert disk.values == ["a", "ab"]
    assert notices[-1].state == "saved"


def test_a_failed_save_keeps_the_value_and_the_next_try_writes_it() -> None:
    tasks, disk = InPlace(), Disk()
    disk.failures = 1
    saver, notices = autosave(tasks, disk)
    saver.changed("a")
    saver.flush()
    assert notices[-1].state == "failed"
    assert isinstance(notices[-1].error, OSError)
    assert not saver.is_clean
    saver.flush()
    assert disk.values == ["a"]


def test_a_failed_save_never_replaces_what_was_typed_since() -> None:
    tasks, disk = Held(), Disk()
    disk.failures = 1
    saver, _ = autosave(tasks, disk)
    saver.changed("a")
    saver.flush()
    saver.changed("ab")
    tasks.release()
    saver.flush()
    tasks.release()
    assert disk.values == ["ab"]


def test_flush_without_a_change_does_nothing() -> None:
    tasks, disk = InPlace(), Disk()
    saver, notices = autosave(tasks, disk)
    saver.flush()
    assert (disk.values, notices) == ([], [])


def test_work_in_place_reports_progress_results_and_errors() -> None:
    tasks, seen = InPlace(), []

    def work(ticket: Ticket, progress: Progress) -> str:
        progress(1, 2)
        return "cancelled" if ticket.is_cancelled() else "done"

    ticket = tasks.run(
        work, seen.append, seen.append, lambda done, total: seen.append((done, total))
    )
    assert seen == [(1, 2), "done"]
    assert not ticket.is_cancelled()
    tasks.run(work, seen.append, seen.append)
    tasks.run(lambda _ticket, _progress: 1 // 0, seen.append, seen.append)
    assert isinstance(seen[-1], ZeroDivisionError)
    tasks.drain()


def test_a_cancelled_timer_never_fires() -> None:
    tasks, seen = InPlace(), []
    tasks.later(10, lambda: seen.append("kept"))
    tasks.later(5, lambda: seen.append("cancelled")).cancel()
    tasks.elapse(10)
    assert seen == ["kept"]
