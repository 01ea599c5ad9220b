"""The judge of benchmark plans: a right plan passes with its cost, a planted fault is named."""

import json
import sys
import unittest

import cases

sys.path.insert(0, str(cases.ROOT / "tests/support"))
import check_plan  # noqa: E402

FIXTURES = cases.ROOT / "tests/fixtures"


class Solomon(unittest.TestCase):
    def setUp(self) -> None:
        self.instance = check_plan.read_solomon((FIXTURES / "solomon/five_customers.txt").read_text())

    def judged(self, routes):
        return check_plan.solomon(self.instance, {"routes": routes})

    def test_a_right_plan_has_its_distance(self) -> None:
        cost, _, _, faults = self.judged([[1, 2], [3, 4], [5]])
        self.assertEqual((cost, faults), (100.0, []))

    def test_a_load_above_the_capacity_is_a_fault(self) -> None:
        self.assertEqual(self.judged([[1, 2, 5], [3, 4]])[3], ["a vehicle carries too much"])

    def test_a_customer_left_out_is_a_fault(self) -> None:
        self.assertEqual(self.judged([[1, 2], [3, 4]])[3],
                         ["not every customer is visited once"])

    def test_a_late_visit_is_a_fault(self) -> None:
        late = self.judged([[1, 2], [4, 3], [5]])
        self.assertEqual(late[3], [])  # 4 at 60, 3 at 80: still in time
        self.instance["customers"][3][5] = 70
        self.assertEqual(self.judged([[1, 2], [4, 3], [5]])[3], ["customer 3 is visited too late"])


class Uhhc(unittest.TestCase):
    def setUp(self) -> None:
        self.instance = json.loads((FIXTURES / "uhhc/four_patients.json").read_text())

    def judged(self, first, second):
        def stops(route):
            return [dict(zip(("patient", "service", "start_time", "end_time"), s)) for s in route]
        return check_plan.uhhc(self.instance, {"routes": [
            {"caregiver_id": "c1", "locations": stops(first)},
            {"caregiver_id": "c2", "locations": stops(second)}]})

    FIRST = [("p1", "s1", 10, 40), ("p2", "s1", 60, 80), ("p2", "lunch_break", 120, 150)]
    SECOND = [("p2", "s2", 60, 75), ("p3", "s2", 90, 120)]

    def test_a_right_plan_has_the_cost_counted_by_hand(self) -> None:
        cost, breaches, parts, faults = self.judged(self.FIRST, self.SECOND)
        self.assertEqual((cost, breaches, faults), (2 * 90 + 3 * 50 + 180 + 30, 0, []))
        self.assertEqual(parts["total_waiting_time"], 50)

    def test_a_pair_that_does_not_start_together_is_a_fault(self) -> None:
        later = [("p2", "s2", 61, 76), ("p3", "s2", 91, 121)]
        self.assertEqual(self.judged(self.FIRST, later)[3], ["p2: synchronisation is not kept"])

    def test_a_visit_that_cannot_be_reached_is_a_fault(self) -> None:
        early = [("p2", "s2", 60, 75), ("p3", "s2", 80, 110)]
        self.assertEqual(self.judged(self.FIRST, early)[3], ["c2 cannot be at stop 1 in time"])

    def test_who_is_not_wanted_or_able_is_a_fault(self) -> None:
        faults = self.judged(self.FIRST + [("p4", "s2", 260, 290)], self.SECOND)[3]
        self.assertIn("c1 is not wanted by p4", faults)


class Hhcrsp(unittest.TestCase):
    def setUp(self) -> None:
        self.instance = json.loads((FIXTURES / "hhcrsp/three_patients.json").read_text())

    def judged(self, first, second):
        def stops(route):
            names = ("patient_id", "service_id", "arrival_time", "departure_time")
            return [dict(zip(names, s)) for s in route]
        return check_plan.hhcrsp(self.instance, {"routes": [
            {"caregiver_id": "c1", "locations": stops(first)},
            {"caregiver_id": "c2", "locations": stops(second)}]})

    def test_a_right_plan_has_the_cost_counted_by_hand(self) -> None:
        cost, _, _, faults = self.judged(
            [("p1", "s1", 10, 40), ("p2", "s1", 50, 70), ("p3", "s1", 80, 110)],
            [("p2", "S 2", 50, 65), ("p3", "S 2", 110, 140)])
        self.assertEqual(faults, [])
        self.assertAlmostEqual(cost, (10 + 10 + 10 + 30 + 20 + 10 + 30) / 3)

    def test_a_gap_that_is_too_short_is_a_fault(self) -> None:
        faults = self.judged(
            [("p1", "s1", 10, 40), ("p2", "s1", 50, 70), ("p3", "s1", 90, 120)],
            [("p2", "S 2", 50, 65), ("p3", "S 2", 110, 140)])[3]
        self.assertEqual(faults, ["p3: durations, people or synchronisation are not kept"])


if __name__ == "__main__":
    cases.run()
