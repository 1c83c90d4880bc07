"""The facilitator's own pages, behind the login."""
