const SEASONS: Readonly<Record<string, string>> = { "21": "spring", "22": "summer", "23": "autumn", "24": "winter" };

/** An EDTF value in words: "2024-22" is "summer 2024", "2019/.." is "since 2019". */
export function when(edtf: string): string {
  const [start, end] = edtf.split("/") as [string, string?];
  if (start.startsWith("..")) return `until ${moment(end ?? "")}`;
  if (end === "..") return `since ${moment(start)}`;
  return end === undefined ? moment(start) : `${moment(start)} to ${moment(end)}`;
}

/** A start or end in words: "../2020" is "2020 or before", "2019/.." is "2019 or after". */
export function edge(edtf: string): string {
  const [start = "", end] = edtf.split("/");
  if (end === undefined) return moment(start);
  if (start === "" || start === "..") return `${moment(end)} or before`;
  return end === "" || end === ".." ? `${moment(start)} or after` : when(edtf);
}

function moment(value: string): string {
  const [exact, about] = value.endsWith("~") ? [value.slice(0, -1), "about "] : [value, ""];
  const season = SEASONS[exact.slice(-2)];
  return about + (season && /^....-\d\d$/.test(exact) ? `${season} ${exact.slice(0, 4)}` : exact);
}

const UNITS: readonly (readonly [letter: string, noun: string])[] = [
  ["Y", "year"],
  ["M", "month"],
  ["W", "week"],
  ["D", "day"],
];

/** An ISO 8601 duration of whole days or more in words: "P4Y" is "4 years". */
export function lasting(duration: string): string {
  const parts = UNITS.flatMap(([letter, noun]) => {
    const count = duration.match(new RegExp(`([\\d.]+)${letter}`))?.[1];
    return count === undefined ? [] : [`${count} ${noun}${count === "1" ? "" : "s"}`];
  });
  return parts.join(" ") || duration;
}
