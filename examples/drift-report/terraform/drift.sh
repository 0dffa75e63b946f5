#!/bin/sh
# Compares the hosts with the program. Exits with 2 when they differ; drift.md then says what the next
# apply would change back, and what that does to machines.
set -eu
if tofu plan -input=false -no-color -detailed-exitcode -out=drift.plan; then
  echo "The hosts are as the program says." >drift.md
  exit 0
elif [ $? -ne 2 ]; then
  exit 1
fi
tofu show -json drift.plan >drift.json
virt preview --markdown drift.json >drift.md
exit 2
