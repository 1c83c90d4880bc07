"""The editions of a lesson: paper by nbconvert exporters, phone page and single file. Imports nothing until asked."""
