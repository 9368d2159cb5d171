"""Reads calendars that oneplan wrote with two parsers that are not ours, icalendar and vobject, and compares what they read.

Usage: judge.py FILE...   Prints how many events were read alike; ends with 1 where the two differ or a line is too long.
"""

import sys
from datetime import date, datetime, timezone

import icalendar
import vobject

NAMES = ("uid", "summary", "status", "sequence", "class", "location", "description", "organizer", "attendee")


def moment(value):
    """A moment by UTC, a day as it is: zones are read, not compared by their names."""
    if isinstance(value, datetime):
        return value.astimezone(timezone.utc).isoformat()
    assert isinstance(value, date)
    return value.isoformat()


def first(text):
    events = []
    for event in icalendar.Calendar.from_ical(text).walk("VEVENT"):
        told = {name: str(event[name]) for name in NAMES if name in event}
        told["from"] = moment(event["dtstart"].dt)
        told["to"] = moment(event["dtend"].dt) if "dtend" in event else ""
        told["alarms"] = len(event.walk("VALARM"))
        events.append(told)
    return events


def second(text):
    events = []
    for event in vobject.readOne(text).vevent_list:
        told = {name: str(event.contents[name][0].value) for name in NAMES if name in event.contents}
        told["from"] = moment(event.dtstart.value)
        told["to"] = moment(event.dtend.value) if hasattr(event, "dtend") else ""
        told["alarms"] = len(event.contents.get("valarm", []))
        events.append(told)
    return events


def main(names):
    read = 0
    for name in names:
        with open(name, "rb") as file:
            data = file.read()
        for number, line in enumerate(data.split(b"\r\n"), 1):
            if len(line) > 75 or b"\n" in line:
                sys.exit(f"{name}: line {number} is not of RFC 5545, 3.1")
        text = data.decode("utf-8")
        here, there = first(text), second(text)
        if here != there:
            for one, other in zip(here, there):
                if one != other:
                    print(one, other, sep="\n")
            sys.exit(f"{name}: the parsers read different things")
        read += len(here)
    if read < 10:
        sys.exit("too few events were read for the comparison to say much")
    print(f"{read} events of {len(names)} calendars read alike")


main(sys.argv[1:])
