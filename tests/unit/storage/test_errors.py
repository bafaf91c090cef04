from __future__ import annotations

import errno
from pathlib import Path

import pytest

from refundwizard.storage.errors import (
    Corrupt,
    DiskFull,
    InUse,
    IoFailed,
    NotFound,
    StoreMissing,
    StoreReadOnly,
    facts_about,
    from_os_error,
)

PLACE = Path("/data/cases")


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EFBIG, DiskFull),
        (errno.EROFS, StoreReadOnly),
        (errno.EACCES, StoreReadOnly),
        (errno.EPERM, StoreReadOnly),
        (errno.ENODEV, StoreMissing),
        (errno.ESTALE, StoreMissing),
        (errno.EBUSY, InUse),
        (errno.ENOENT, NotFound),
        (errno.ENOTDIR, NotFound),
        (errno.EIO, IoFailed),
    ],
)
def test_each_system_error_is_told_by_its_number(number, kind):
    assert type(from_os_error(OSError(number, "text is not looked at"), PLACE)) is kind


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (112, DiskFull),
        (39, DiskFull),
        (1295, DiskFull),
        (32, InUse),
        (33, InUse),
        (19, StoreReadOnly),
        (21, StoreMissing),
        (64, StoreMissing),
    ],
)
def test_windows_errors_are_told_by_their_own_number(number, kind):
    error = OSError(errno.EINVAL, "")
    error.winerror = number
    assert type(from_os_error(error, PLACE)) is kind


def test_a_full_disk_is_never_called_locked():
    error = OSError(errno.ENOSPC, "locked by another instance")
    error.winerror = 32
    assert type(from_os_error(error, PLACE)) is DiskFull


def test_facts_are_kept_and_prose_is_not():
    with pytest.raises(IoFailed) as caught, facts_about(PLACE):
        raise OSError(errno.EIO, "Input/output error", "/data/cases/secret")
    assert (caught.value.path, caught.value.errno) == (PLACE, errno.EIO)
    assert str(caught.value) == "io_failed"


def test_an_error_without_a_number_is_still_a_fact():
    error = from_os_error(OSError("odd"), PLACE)
    assert isinstance(error, IoFailed)
    assert error.errno == 0


def test_intact_but_unknown_is_told_from_damaged():
    assert Corrupt("unknown_key").is_foreign
    assert not Corrupt("checksum").is_foreign
