#!/bin/sh
# Prints the Python on the path to make an environment with; nothing where there is none that serves.
set -eu

# Prints what speaks against making an environment with a Python (2: it lacks a Debian package,
# 1: it lives in an environment itself), and what it takes for a little work, in microseconds.
fitness='import importlib.util, sys, timeit
if sys.version_info < (3, 11): sys.exit(1)
against = 2 * (importlib.util.find_spec("ensurepip") is None) + (sys.prefix != sys.base_prefix)
work = "sorted({str(number): [number] for number in range(1000)}.items())"
print(against, round(1e6 * min(timeit.repeat(work, number=10, repeat=30))))'

# Prints the fitness and the path of each program on the path that is called $1 and is a Python.
print_fitness() {
    echo "$PATH" | tr ':' '\n' | while read -r folder; do
        if fits=$("$folder/$1" -c "$fitness" </dev/null 2>/dev/null); then echo "$fits $folder/$1"; fi
    done
}

# The oldest that serves; where there are several of it, the quickest: one built without
# optimisation, as by hand, takes a fifth longer for all that reading does.
for name in python3.11 python3.12 python3.13 python3; do
    found=$(print_fitness "$name" | sort -n -k1,1 -k2,2 | sed -n '1s/^[0-9]* [0-9]* //p')
    [ -z "$found" ] || { echo "$found"; exit; }
done
