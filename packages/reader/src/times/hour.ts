/** The date of a value that tells an hour, too: "2025-02-10" of "2025-02-10T17:00". */
export function withoutHour(value: string): string {
  return value.replace(/T.*$/, "");
}
