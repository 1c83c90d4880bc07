"""The editions on a screen without a kernel: phone page, single file."""
