import { expect, it } from "vitest";
import { lay } from "./lay.ts";

const body = "The envoys met.";
const published = (text: string, article: Parameters<typeof lay>[1] = {}) => {
  const { article: told, notes } = lay(text, article);
  return [told.published, told.publishedFrom, ...notes.map(({ code }) => code)];
};

it("takes the caller's date first", () => {
  const text = `LIMA, March 3, 2024 (ANA) -- ${body}`;
  expect(published(text, { published: "2024-03-05" })).toEqual(["2024-03-05", "option"]);
  expect(published(text, { published: "2024-03-05T08:00:00Z" })).toEqual(["2024-03-05T08:00:00Z", "option"]);
  expect(published(text, { published: "2024-03" })).toEqual(["2024-03", "option"]);
});

it("notes what is no date, and looks further", () => {
  const text = `LIMA, March 3, 2024 (ANA) -- ${body}`;
  expect(published(text, { published: "yesterday" })).toEqual(["2024-03-03", "dateline", "published.invalid"]);
  expect(published(body, { published: "2024-02-30" })).toEqual([null, null, "published.invalid"]);
});

it("takes the dateline's date, with its time of day", () => {
  const text = `date 2023-07-07 7 Jul. 18:05 (UTC+3 MSK)\n\n${body}`;
  expect(published(text)).toEqual(["2023-07-07T18:05:00+03:00", "dateline"]);
});

it("takes the year that a dateline leaves out from the address", () => {
  const text = `LIMA, March 3 (ANA) -- ${body}`;
  expect(published(text)).toEqual([null, null]);
  expect(published(text, { url: "https://ana.example/2024/03/04/talks" })).toEqual(["2024-03-03", "dateline"]);
});

it("takes the date in the address last", () => {
  expect(published(body, { url: "https://ana.example/2024/3/4/talks" })).toEqual(["2024-03-04", "url"]);
  expect(published(body, { url: "https://ana.example/news/20240304-talks" })).toEqual(["2024-03-04", "url"]);
  expect(published(body, { url: "https://ana.example/news/2024-13-45" })).toEqual([null, null]);
});

it("knows the publisher by name or domain when the reference data do", () => {
  expect(lay(body, { publisher: "Courier" }).article.publisher).toBe("outlet:Courier");
  expect(lay(body, { publisher: "https://www.courier.example/" }).article.publisher).toBe("outlet:Courier");
});

it("names a publisher that the reference data do not know as it is told, else by its host", () => {
  const published = (told: { publisher?: string; url?: string }) => lay(body, told).article.publisher;
  expect(published({ publisher: " Nairobi\n Gazette " })).toBe("outlet:Nairobi Gazette");
  expect(published({ publisher: "Nairobi Gazette", url: "https://www.gazette.example/a" })).toBe(
    "outlet:Nairobi Gazette",
  );
  expect(published({ url: "https://www.gazette.example/a" })).toBe("outlet:gazette.example");
  expect(published({ publisher: "Somebody", url: "https://courier.example/" })).toBe("outlet:Courier");
  expect(published({ publisher: " ", url: "file:///tmp/a.txt" })).toBeNull();
});
