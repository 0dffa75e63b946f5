#!/bin/sh
# Compares the hosts with the program. Exits with 2 when they differ; drift.md then says what the next
# update would change back, and what that does to machines.
set -eu
pulumi preview --refresh --json >drift.json
virt preview --markdown drift.json >drift.md
pulumi preview --refresh --expect-no-changes >/dev/null || exit 2
