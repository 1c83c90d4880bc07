"""What tests share: the checkout, servers, browsers, and reading back what was made."""
