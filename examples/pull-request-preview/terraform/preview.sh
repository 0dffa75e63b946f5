#!/bin/sh
# Plans, and writes what the plan does to machines into impact.md. Exits with 3 when a machine would
# restart or be replaced, so that somebody has to allow it.
set -eu
tofu plan -input=false -no-color -out=impact.plan
tofu show -json impact.plan >impact.json
virt preview --markdown --fail-on restart impact.json >impact.md
