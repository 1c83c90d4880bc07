"""`python -m curriculum` is the command `curriculum`."""

from curriculum.cli import main

if __name__ == "__main__":
    main()
