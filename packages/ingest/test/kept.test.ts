import { describe, expect, it } from "vitest";
import { takeOne } from "./take.ts";

const around =
  "The foreign ministers of Norway and Fiji met in Suva on Monday and spoke for two hours about fisheries and the law of the sea.";

/** A page whose article has a line between two paragraphs of its own. */
const page = (line: string): string =>
  `<html><head><title>T</title></head><body><article><p>${around}</p><p>${line}</p><p>${around} They meet again in May.</p><p>${around} Nothing was signed.</p></article></body></html>`;

describe("sentences that look like something else stay", () => {
  it.each([
    "Norway will donate ten ambulances to Fiji.",
    "Fiji wants to become a member of the council.",
    "Five states are to sign up to the treaty.",
    "The two states share this view.",
    "More specifically, the two parties agreed:",
    "Provided by Norway, the ships reached Suva on Friday.",
    "Copyright was discussed as well.",
    "From Oslo, the president flew to Paris.",
    "By signing it, Fiji joins the fund.",
    "Friday, the talks went on.",
    "Tonga and Samoa may follow them.",
    "He asked the ministry to support our fishermen.",
    "The ministers left on Tuesday. (AP)",
    "Read out by an aide, the letter said: no.",
    "Related talks were held in Apia.",
    "Photo and film crews were kept out.",
    "Home affairs were left aside.",
  ])("%s", async (line) => expect((await takeOne(page(line), "a.html")).article.text).toContain(line));
});

describe("what stands around an article goes", () => {
  it.each([
    "Advertisement",
    "Continue reading below",
    "READ MORE: <a href='/x'>What the two countries trade</a>",
    "<a href='/x'>NORWAY'S KING VISITS TONGA</a>",
    "More from the Courier: <a href='/x'>Fish</a>",
    "Sign up for our <a href='/n'>newsletter</a>.",
    "Follow us on <a href='/t'>Twitter</a>",
    "The ministers in Suva (Photo: Courier)",
    "The ministers in Suva [File: Reuters]",
    "The ministers in Suva (AP)",
    "© 2024 Courier. All rights reserved.",
    "Image 3 of 5",
    "https://courier.example/a/1",
  ])("%s", async (line) => {
    const { text } = (await takeOne(page(line), "a.html")).article;
    expect(text).toBe(`${around}\n\n${around} They meet again in May.\n\n${around} Nothing was signed.`);
  });
});
