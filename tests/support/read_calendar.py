"""Reads iCalendar from standard input with python3-icalendar, a library of its own, and prints its events as JSON:
what a calendar program makes of a feed."""

import json
import sys

from icalendar import Calendar


def text(component, name):
    return str(component.get(name, ""))


def event_of(component):
    start = component.decoded("dtstart")
    end = component.decoded("dtend", None) or start + component.decoded("duration")
    return {
        "uid": text(component, "uid"),
        "summary": text(component, "summary"),
        "description": text(component, "description"),
        "location": text(component, "location"),
        "status": text(component, "status"),
        "sequence": int(component.get("sequence", -1)),
        "start": start.isoformat(),
        "minutes": int((end - start).total_seconds() // 60),
        "zone": str(component["dtstart"].params.get("TZID", "")),
    }


calendar = Calendar.from_ical(sys.stdin.buffer.read())
zones = [str(zone["tzid"]) for zone in calendar.walk("vtimezone")]
events = [event_of(event) for event in calendar.walk("vevent")]
json.dump({"name": text(calendar, "x-wr-calname"), "zones": zones, "events": events}, sys.stdout)
