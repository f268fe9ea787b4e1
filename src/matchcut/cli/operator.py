"""`matchcut operator`: an account that may run the site."""

from argparse import Namespace
from importlib import import_module

from matchcut.cli.console import Console
from matchcut.cli.serve import DATABASE, choose_site
from matchcut.cli.verbs import DATA, DONE, Argument, Verb


def run(parsed: Namespace, console: Console) -> int:
    """Make an operator of a reader, or a new account."""
    choose_site(parsed)
    serving = import_module("matchcut.site.serving")  # the site is started from here, not used
    serving.set_up()
    serving.make_ready(console.say)
    tell(console, parsed.name, new_password=parsed.new_password)
    return DONE


def tell(console: Console, name: str, *, new_password: bool = False) -> None:
    """Appoint the reader of that name on the site that is set up, and say how to sign in."""
    operators = import_module("matchcut.site.readers.operators")
    made = operators.appoint(name=name, new_password=new_password)
    console.write(f"{made.name} runs this site now")
    if made.password:
        console.write(f"password, shown this once: {made.password}")


VERB = Verb(
    name="operator",
    summary="let somebody run the site",
    description=(
        "Makes an account that may hide what others wrote and close accounts, and shows its\n"
        "password, once; a reader who is there already becomes an operator and keeps theirs."
    ),
    arguments=(
        Argument(("name",), "the name of the account", "NAME"),
        Argument(("--new-password",), "give the account a new password, and show it"),
        DATABASE,
        DATA,
    ),
    run=run,
    examples=("matchcut operator anna", "matchcut operator anna --new-password"),
)
