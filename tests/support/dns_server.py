#!/usr/bin/env python3
"""A name server for tests: answers from a JSON file on a free port of 127.0.0.1, which it prints.

    dns_server.py RECORDS.json      {"example.test": [["A", "192.0.2.1", 300], …]}

A name that is not in the file does not exist. Names under "silent." get no answer, those under "refused." a refusal.
It ends when its standard input ends, so that it never outlives the test.
"""
import json
import os
import socket
import struct
import sys
import threading

TYPES = {"A": 1, "NS": 2, "CNAME": 5, "MX": 15, "AAAA": 28}


def encoded(name):
    return b"".join(bytes([len(part)]) + part.encode() for part in name.split(".") if part) + b"\0"


def data_of(kind, value):
    if kind == "A":
        return socket.inet_aton(value)
    if kind == "AAAA":
        return socket.inet_pton(socket.AF_INET6, value)
    if kind == "MX":
        preference, name = value.split()
        return struct.pack("!H", int(preference)) + encoded(name)
    return encoded(value)


def question_of(packet):
    labels, at = [], 12
    while packet[at]:
        labels.append(packet[at + 1:at + 1 + packet[at]].decode())
        at += packet[at] + 1
    return ".".join(labels).lower(), struct.unpack("!H", packet[at + 1:at + 3])[0], packet[12:at + 5]


def answer_to(packet, zones):
    name, wanted, question = question_of(packet)
    if name.startswith("silent."):
        return None
    code = 5 if name.startswith("refused.") else 0 if name in zones else 3
    answers = b""
    count = 0
    for kind, value, ttl in zones.get(name, []):
        if TYPES[kind] == wanted or (kind == "CNAME" and wanted in (1, 28)):
            data = data_of(kind, value)
            answers += encoded(name) + struct.pack("!HHIH", TYPES[kind], 1, ttl, len(data)) + data
            count += 1
    return packet[:2] + struct.pack("!HHHHH", 0x8180 | code, 1, count, 0, 0) + question + answers


def main():
    with open(sys.argv[1], encoding="utf-8") as source:
        zones = json.load(source)
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind(("127.0.0.1", 0))
    print(server.getsockname()[1], flush=True)
    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    while True:
        packet, sender = server.recvfrom(4096)
        answer = answer_to(packet, zones)
        if answer:
            server.sendto(answer, sender)


main()
