"""`python -m chrono`, the same as the command `chrono`."""

from chrono.cli import main

if __name__ == "__main__":
    main()
