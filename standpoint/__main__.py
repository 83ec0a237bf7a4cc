"""`python -m standpoint`: the command line where the package is not installed."""

from standpoint.command import main

if __name__ == "__main__":
    main(prog_name="python -m standpoint")
