"""What the frozen program runs first."""

from __future__ import annotations

import sys

from refundwizard.__main__ import main

sys.exit(main())
