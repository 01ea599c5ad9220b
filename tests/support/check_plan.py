#!/usr/bin/env python3
"""check_plan.py FORMAT INSTANCE PLAN: judges a plan of a benchmark instance by the words of its literature.

Own code: shares nothing with the engine. Prints one JSON line with the cost, counted again from the routes,
the hard breaches and the faults (what makes the plan no plan at all); ends with 1 where there are faults.
"""

import json
import math
import pathlib
import sys


def hhcrsp(instance, plan):
    """Mankowska, Meisel, Bierwirth 2014: (distance + tardiness + largest tardiness) / 3."""
    faults = []
    row = {p["id"]: i + 1 for i, p in enumerate(instance["patients"])}
    patients = {p["id"]: p for p in instance["patients"]}
    abilities = {c["id"]: set(c["abilities"]) for c in instance["caregivers"]}
    ways = instance["distances"]
    given = {}
    distance = 0.0
    for route in plan["routes"]:
        here, free = 0, 0.0
        for stop in route["locations"]:
            there = row[stop["patient_id"]]
            patient = patients[stop["patient_id"]]
            if stop["service_id"] not in abilities[route["caregiver_id"]]:
                faults.append(f"{route['caregiver_id']} cannot give {stop['service_id']}")
            if stop["arrival_time"] < free + ways[here][there] - 1e-6:
                faults.append(f"{route['caregiver_id']} is too early at {stop['patient_id']}")
            if stop["arrival_time"] < patient["time_window"][0] - 1e-6:
                faults.append(f"{stop['patient_id']} is visited before the window")
            distance += ways[here][there]
            here, free = there, stop["departure_time"]
            given.setdefault(stop["patient_id"], []).append((route["caregiver_id"], stop))
        distance += ways[here][0]
    tardiness = []
    for patient in instance["patients"]:
        wanted = patient["required_caregivers"]
        visits = given.get(patient["id"], [])
        if sorted(v[1]["service_id"] for v in visits) != sorted(w["service"] for w in wanted):
            faults.append(f"{patient['id']} does not get each service once")
            continue
        for _, stop in visits:
            tardiness.append(max(0.0, stop["arrival_time"] - patient["time_window"][1]))
        orders = [visits] if len(visits) < 2 else [visits, visits[::-1]]
        if not any(fits_hhcrsp(patient, wanted, order) for order in orders):
            faults.append(f"{patient['id']}: durations, people or synchronisation are not kept")
    parts = {"distance": distance, "tardiness": sum(tardiness),
             "largest_tardiness": max(tardiness, default=0)}
    return sum(parts.values()) / 3, 0, parts, faults


def fits_hhcrsp(patient, wanted, visits):
    for want, (_, stop) in zip(wanted, visits):
        if want["service"] != stop["service_id"]:
            return False
        if abs(stop["departure_time"] - stop["arrival_time"] - want["duration"]) > 1e-6:
            return False
    if len(visits) < 2:
        return True
    if visits[0][0] == visits[1][0]:
        return False
    gap = visits[1][1]["arrival_time"] - visits[0][1]["arrival_time"]
    sync = patient["synchronization"]
    low, high = (0, 0) if sync["type"] == "simultaneous" else sync["distance"]
    return low - 1e-6 <= gap <= high + 1e-6


class Uhhc:
    """Unified Home Healthcare: components and weights as the instance's metadata says."""

    def __init__(self, instance, plan):
        self.instance, self.plan = instance, plan
        self.patients = {p["id"]: p for p in instance["patients"]}
        self.caregivers = {c["id"]: c for c in instance["caregivers"]}
        self.terminal = {t["id"]: t["distance_matrix_index"] for t in instance["terminal_points"]}
        self.usual_durations = {s["id"]: s.get("default_duration") for s in instance["services"]}
        self.weights = instance["metadata"]["cost_components"]
        self.at_end = instance["metadata"]["time_window_met"] == "at_service_end"
        self.waits_from_shift = instance["metadata"]["origin"] in ("bazirha", "bazirha-caie")
        self.faults, self.breaches = [], 0
        self.parts = dict.fromkeys(
            ["travel_time", "total_tardiness", "highest_tardiness", "total_waiting_time",
             "total_extra_time", "max_idle_time", "caregiver_preferences", "optional_patients",
             "missed_lunch_break", "workload_balance"], 0)
        self.given = {}
        self.loads = []

    def is_hard(self, part):
        return self.weights.get(part) == "HARD"

    def met(self, start, end):
        return end if self.at_end else start

    def visit(self, who, stop):
        patient = self.patients[stop["patient"]]
        self.given.setdefault(stop["patient"], []).append((who["id"], stop))
        if stop["service"] not in who["abilities"]:
            self.faults.append(f"{who['id']} cannot give {stop['service']}")
        if who["id"] in (patient.get("incompatible_caregivers") or []):
            self.faults.append(f"{who['id']} is not wanted by {patient['id']}")
        if stop["start_time"] < patient["time_windows"][0]["start"]:
            self.faults.append(f"{patient['id']} is visited before the first window")
            return
        window = [w for w in patient["time_windows"] if w["start"] <= stop["start_time"]][-1]
        late = max(0, self.met(stop["start_time"], stop["end_time"]) - window["end"])
        self.parts["total_tardiness"] += late
        self.parts["highest_tardiness"] = max(self.parts["highest_tardiness"], late)
        self.breaches += late > 0 and (self.is_hard("total_tardiness")
                                       or self.is_hard("highest_tardiness"))
        preferred = patient.get("preferred_caregivers")
        if preferred is not None and who["id"] not in preferred:
            self.parts["caregiver_preferences"] += 1

    def lunch(self, who, stop):
        spec = self.instance["lunch_breaks"]
        if not who.get("lunch_break"):
            self.faults.append(f"{who['id']} has a lunch break without a right to one")
        if (stop["start_time"] < spec["start"]
                or self.met(stop["start_time"], stop["end_time"]) > spec["end"]
                or stop["end_time"] - stop["start_time"] < spec["min_duration"]):
            self.faults.append(f"the lunch break of {who['id']} is not within its window")

    def route(self, route):
        who = self.caregivers[route["caregiver_id"]]
        shift = who["working_shift"]
        ways = self.instance["distances"]
        stops = route["locations"]
        home = self.terminal[who.get("arrival_point") or who["departing_point"]]
        here = self.terminal[who["departing_point"]]
        travel = service = idle = 0
        had_lunch = False
        free = shift["start"]
        for i, stop in enumerate(stops):
            there = here if stop["patient"] == "" else self.patients[stop["patient"]][
                "distance_matrix_index"]
            wait = stop["start_time"] - free - ways[here][there]
            if wait < 0:
                self.faults.append(f"{who['id']} cannot be at stop {i} in time")
            travel += ways[here][there]
            idle += wait
            opens = i == 0 and not self.waits_from_shift
            after_lunch = i == 1 and stops[0]["service"] == "lunch_break"
            if not opens and not after_lunch:
                self.parts["total_waiting_time"] += wait
                self.breaches += wait > 0 and self.is_hard("total_waiting_time")
            here, free = there, stop["end_time"]
            if stop["service"] == "lunch_break":
                had_lunch = True
                self.lunch(who, stop)
            else:
                service += stop["end_time"] - stop["start_time"]
                self.visit(who, stop)
        if stops:
            travel += ways[here][home]
            back = free + ways[here][home]
            extra = max(0, back - shift["end"])
            idle += max(0, shift["end"] - back)
            self.parts["total_extra_time"] += extra
            self.breaches += extra > 0 and self.is_hard("total_extra_time")
        else:
            idle = shift["end"] - shift["start"]
        self.parts["travel_time"] += travel
        self.parts["max_idle_time"] = max(self.parts["max_idle_time"], idle)
        self.loads.append(travel + service)
        if who.get("lunch_break") and not had_lunch:
            self.parts["missed_lunch_break"] += 1
            self.breaches += self.is_hard("missed_lunch_break")

    def patient(self, patient):
        visits = self.given.get(patient["id"], [])
        if not visits:
            self.parts["optional_patients"] += 1
            self.breaches += not patient.get("optional") or self.is_hard("optional_patients")
            return
        wanted = patient["required_services"]
        if sorted(v[1]["service"] for v in visits) != sorted(w["service"] for w in wanted):
            self.faults.append(f"{patient['id']} does not get each service once")
            return
        by_service = {v[1]["service"]: v for v in visits}
        for want in wanted:
            stop = by_service[want["service"]][1]
            usual = self.usual_durations.get(want["service"])
            if stop["end_time"] - stop["start_time"] != want.get("duration", usual):
                self.faults.append(f"{patient['id']}: {want['service']} has another duration")
        kind = (patient.get("synchronization") or {}).get("type", "independent")
        if len(wanted) < 2 or kind == "independent":
            return
        first, second = (by_service[w["service"]] for w in wanted)
        gap = second[1]["start_time"] - first[1]["start_time"]
        span = patient["synchronization"].get("distance", {"min": 0, "max": 0})
        if first[0] == second[0] or not span["min"] <= gap <= span["max"]:
            self.faults.append(f"{patient['id']}: synchronisation is not kept")

    def judge(self):
        if sorted(r["caregiver_id"] for r in self.plan["routes"]) != sorted(self.caregivers):
            self.faults.append("not every caregiver has one route")
        for route in self.plan["routes"]:
            self.route(route)
        for patient in self.instance["patients"]:
            self.patient(patient)
        people = len(self.loads)
        total = sum(self.loads)
        self.parts["workload_balance"] = sum(
            -(-abs(load * people - total) // people) for load in self.loads)
        cost = sum(value * (1 if self.is_hard(part) else self.weights.get(part) or 0)
                   for part, value in self.parts.items())
        return cost, self.breaches, self.parts, self.faults


def uhhc(instance, plan):
    return Uhhc(instance, plan).judge()


def read_solomon(text):
    lines = [line.split() for line in text.splitlines() if line.strip()]
    vehicles, capacity = map(int, lines[3])
    rows = [list(map(int, line)) for line in lines[6:] if line[0].isdigit()]
    return {"vehicles": vehicles, "capacity": capacity, "customers": rows}


def solomon(instance, plan):
    """Distances cut to one decimal; windows, capacity and the number of vehicles are hard."""
    faults = []
    rows = instance["customers"]

    def tenths(a, b):
        square = (rows[a][1] - rows[b][1]) ** 2 + (rows[a][2] - rows[b][2]) ** 2
        return math.isqrt(100 * square)

    total = 0
    seen = []
    for route in plan["routes"]:
        here, free = 0, rows[0][4] * 10
        for customer in route:
            start = max(free + tenths(here, customer), rows[customer][4] * 10)
            if start > rows[customer][5] * 10:
                faults.append(f"customer {customer} is visited too late")
            total += tenths(here, customer)
            here, free = customer, start + rows[customer][6] * 10
        total += tenths(here, 0)
        if free + tenths(here, 0) > rows[0][5] * 10:
            faults.append("a vehicle is back too late")
        if sum(rows[c][3] for c in route) > instance["capacity"]:
            faults.append("a vehicle carries too much")
        seen += route
    if sorted(seen) != list(range(1, len(rows))):
        faults.append("not every customer is visited once")
    if len(plan["routes"]) > instance["vehicles"]:
        faults.append("there are not that many vehicles")
    return total / 10, 0, {"distance": total / 10, "vehicles": len(plan["routes"])}, faults


def check(form, instance_file, plan_file):
    """The verdict on one plan: cost, hard breaches, parts and faults."""
    text = pathlib.Path(instance_file).read_text(encoding="utf-8")
    instance = read_solomon(text) if form == "solomon" else json.loads(text)
    plan = json.loads(pathlib.Path(plan_file).read_text(encoding="utf-8"))
    judge = {"hhcrsp": hhcrsp, "uhhc": uhhc, "solomon": solomon}[form]
    cost, breaches, parts, faults = judge(instance, plan)
    return {"cost": cost, "hard_breaches": int(breaches), "parts": parts, "faults": faults}


if __name__ == "__main__":
    verdict = check(*sys.argv[1:4])
    print(json.dumps(verdict))
    sys.exit(1 if verdict["faults"] else 0)
