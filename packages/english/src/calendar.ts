import type { Calendar } from "@dragoman/reader";

/** Words of time. */
export const calendar: Calendar = { language: "en" };
