"""Help for authors and translators: a valid start for a lesson or an activity, and the state of a translation."""
