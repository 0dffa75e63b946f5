#!/bin/sh
# Previews, and writes what the update does to machines into impact.md. Exits with 3 when a machine
# would restart or be replaced, so that somebody has to allow it.
set -eu
pulumi preview --json >impact.json
virt preview --markdown --fail-on restart impact.json >impact.md
