"""RefundWizard (退款向导): what a shopper can do when a refund is refused or stalls."""

from __future__ import annotations

__version__ = "0.1.0"
