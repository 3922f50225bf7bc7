#!/usr/bin/python3
"""A testbed of pretended event devices (umockdev), told what to do over stdin; one line of answer for each line.

    plug N VENDOR PRODUCT PORT   a keyboard /dev/input/eventN appears
    unplug N                     it goes
    events N HEX                 it sends these bytes
    held N 0|1                   whether its kernel says that a key is down
    grabbed N                    answers how often it was taken, and how often it was asked for keys before

The first line printed is the directory for UMOCKDEV_DIR.
"""

import os
import sys
import threading

import gi

gi.require_version("UMockdev", "1.0")
from gi.repository import GLib, UMockdev  # noqa: E402

EVIOCGRAB = 0x40044590
EVIOCGKEY = 0x80604518  # of 96 bytes
ENOTTY = 25
KEYS = "fffffffffffffffe"


class Device:
    def __init__(self, testbed, number, vendor, product, port):
        self.path = f"/devices/pci0000:00/usb1/{port}/input/input{number}"
        self.node = f"/dev/input/event{number}"
        self.usb = f"/devices/pci0000:00/usb1/{port}"
        self.testbed, self.held, self.grabs, self.asked = testbed, False, 0, 0
        testbed.add_from_string(
            f"P: {self.usb}\nE: SUBSYSTEM=usb\nA: idVendor={vendor}\nA: idProduct={product}\n\n"
            f"P: {self.path}\nE: SUBSYSTEM=input\nA: name=Example Scanner\nA: id/vendor={vendor}\n"
            f"A: id/product={product}\nA: capabilities/key={KEYS}\n\n"
            f"P: {self.path}/event{number}\nN: input/event{number}\nL: device=..\nE: SUBSYSTEM=input\n"
            f"E: DEVNAME={self.node}\nE: MAJOR=13\nE: MINOR={64 + number}\n"
        )
        self.handler = UMockdev.IoctlBase.new()
        self.handler.connect("handle-ioctl", self.ioctl)
        testbed.attach_ioctl(self.node, self.handler)
        self.file = testbed.get_dev_fd(self.node)

    def ioctl(self, handler, client):
        request = client.get_request()
        if request == EVIOCGKEY:
            self.asked += 1
            bits = bytes([4 if self.held else 0]) + bytes(95)
            client.get_arg().resolve(0, 96).update(0, bits)
            client.complete(96, 0)
        elif request == EVIOCGRAB:
            self.grabs += 1
            client.complete(0, 0)
        else:
            client.complete(-1, ENOTTY)
        return True

    def unplug(self):
        self.testbed.detach_ioctl(self.node)
        self.testbed.remove_device(f"/sys{self.path}/{os.path.basename(self.node)}")
        self.testbed.remove_device("/sys" + self.path)
        self.testbed.remove_device("/sys" + self.usb)
        # Whoever reads the device finds its end.
        os.close(self.file)


def main():
    testbed = UMockdev.Testbed.new()
    threading.Thread(target=GLib.MainLoop().run, daemon=True).start()
    print(testbed.get_root_dir(), flush=True)
    devices = {}
    for line in sys.stdin:
        verb, number, *rest = line.split()
        if verb == "plug":
            devices[number] = Device(testbed, int(number), *rest)
            answer = "ok"
        elif verb == "unplug":
            devices.pop(number).unplug()
            answer = "ok"
        elif verb == "events":
            os.write(devices[number].file, bytes.fromhex(rest[0]))
            answer = "ok"
        elif verb == "held":
            devices[number].held = rest[0] == "1"
            answer = "ok"
        else:
            answer = f"{devices[number].grabs} {devices[number].asked}"
        print(answer, flush=True)


main()
