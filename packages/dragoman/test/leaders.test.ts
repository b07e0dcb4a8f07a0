import { expect, it } from "vitest";
import { load } from "../src/load.ts";

const reader = await load();

function actors(text: string, published?: string): readonly string[] {
  return reader
    .read({ text, ...(published === undefined ? {} : { published }) })
    .events.flatMap((event) => event.actors);
}

it.each([
  ["President Reagan condemned Libya.", undefined, "state:USA"],
  ["President Bush condemned Libya.", undefined, "state:USA"],
  ["President Bush condemned Libya.", "2003-05-01", "state:USA"],
  ["Chancellor Kohl criticised Denmark.", undefined, "state:DEU"],
  ["President Mitterrand praised Togo.", undefined, "state:FRA"],
])("knows by the office told whose leader is named by surname: %s (%s)", (text, published, state) => {
  expect(actors(text, published)).toEqual([state]);
});

it.each([
  ["President Johnson condemned Libya.", undefined],
  ["President Reagan condemned Libya.", "2024-05-01"],
  ["The club's president Reagan condemned Libya.", "2024-05-01"],
  ["Mayor Bush condemned Libya.", "2003-05-01"],
])(
  "leaves open whose leader it is where nobody or somebody of another time bears the name: %s (%s)",
  (text, published) => {
    expect(actors(text, published).filter((actor) => actor.startsWith("state:"))).toEqual([]);
  },
);
