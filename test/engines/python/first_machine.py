"""The first machine as a Python program. Usage: first_machine.py up|preview|destroy

Runs inline through Pulumi's Automation API, with the classes that a generated SDK would have made by hand:
the engine gets the same tokens and properties. What it did is one line of JSON.
"""

import json
import os
import sys

import pulumi
from pulumi import automation

VERSION = os.environ["VIRT_VERSION"]


class Resource(pulumi.CustomResource):
    """A resource of the package `virt`; its outputs are read by their names."""

    def __init__(self, kind: str, name: str, outputs: list[str], **inputs: object) -> None:
        known = {**dict.fromkeys(outputs), **inputs}
        options = pulumi.ResourceOptions(version=VERSION)
        super().__init__(f"virt:index:{kind}", name, known, options)

    def __getitem__(self, output: str) -> pulumi.Output:
        return pulumi.get(self, output)


def program() -> None:
    image = os.environ["IMAGE"]
    pool = Resource(
        "StoragePool",
        "first-machine",
        ["name"],
        path="/var/lib/libvirt/images/first-machine",
        deleteStorage=True,
    )
    lan = Resource(
        "Network",
        "first-machine",
        ["name"],
        mode="nat",
        addresses=[
            {
                "address": "192.168.151.1/24",
                "dhcp": {"ranges": [{"start": "192.168.151.10", "end": "192.168.151.99"}]},
            }
        ],
    )
    base = Resource(
        "Volume", "base.qcow2", [], pool=pool["name"], source={"file": image}, onDelete="delete"
    )
    root = Resource(
        "Volume",
        "root.qcow2",
        [],
        pool=pool["name"],
        size="2GiB",
        backing={"volume": base.id, "format": "qcow2"},
        onDelete="delete",
    )
    machine = Resource(
        "VirtualMachine",
        "first-machine",
        ["name", "address", "powerState"],
        memory="512MiB",
        disks=[{"name": "root", "volume": root.id}],
        interfaces=[{"name": "lan", "network": lan["name"]}],
        cloudInit={"userData": '#!/bin/sh\necho "GUEST hello from user data"\n'},
        waitFor={"address": "ipv4", "console": "GUEST ready"},
    )
    for name in ["name", "address", "powerState"]:
        pulumi.export(name, machine[name])


def main(command: str) -> None:
    stack = automation.create_or_select_stack("python", "first-machine", program)
    stack.set_config("virt:uri", automation.ConfigValue(os.environ["LIBVIRT_URI"]))
    if command == "up":
        outputs = stack.up().outputs
        done = {name: output.value for name, output in outputs.items()}
    elif command == "preview":
        done = dict(stack.preview().change_summary)
    else:
        done = {"result": stack.destroy().summary.result}
    print(json.dumps(done))


main(sys.argv[1])
