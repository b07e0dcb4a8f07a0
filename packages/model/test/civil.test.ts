import { assert, integer, property } from "fast-check";
import { expect, it } from "vitest";
import { dayNumber, dayOf, daysInMonth, isDay, isoDate, isoWeek, weekday } from "../src/civil.ts";

const days = integer({ min: -700_000, max: 2_900_000 });

it("counts days as the calendar does", () => {
  assert(
    property(days, (number) => {
      const day = dayOf(number);
      expect(dayNumber(day.year, day.month, day.day)).toBe(number);
      expect(isDay(day.year, day.month, day.day)).toBe(true);
      const date = new Date(number * 86_400_000);
      if (day.year >= 1) expect(isoDate(day)).toBe(date.toISOString().slice(0, 10));
      expect(weekday(number) % 7).toBe(date.getUTCDay());
    }),
  );
});

it("knows the weeks at the turn of a year", () => {
  expect(isoWeek(dayNumber(2024, 12, 30))).toEqual({ year: 2025, week: 1 });
  expect(isoWeek(dayNumber(2021, 1, 3))).toEqual({ year: 2020, week: 53 });
  expect(isoWeek(dayNumber(2025, 2, 12))).toEqual({ year: 2025, week: 7 });
});

it("knows the lengths of months", () => {
  expect([daysInMonth(2024, 2), daysInMonth(2023, 2), daysInMonth(2023, 12)]).toEqual([29, 28, 31]);
});
