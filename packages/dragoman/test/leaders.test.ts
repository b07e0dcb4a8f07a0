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
  ["The Bush administration condemned Libya.", undefined, "state:USA"],
  ["The Obama administration had praised Togo.", "2018-05-01", "state:USA"],
  ["The Thatcher government condemned Libya.", "2018-05-01", "state:GBR"],
])("knows by the office told whose leader is named by surname: %s (%s)", (text, published, state) => {
  expect(actors(text, published)).toEqual([state]);
});

it.each([
  ["President Johnson condemned Libya.", undefined],
  ["President Reagan condemned Libya.", "2024-05-01"],
  ["The club's president Reagan condemned Libya.", "2024-05-01"],
  ["Mayor Bush condemned Libya.", "2003-05-01"],
  ["The Kim administration condemned Libya.", undefined],
  ["The Bush foundation condemned Libya.", undefined],
  ["The Bushmill administration condemned Libya.", undefined],
])(
  "leaves open whose leader it is where nobody or somebody of another time bears the name: %s (%s)",
  (text, published) => {
    expect(actors(text, published).filter((actor) => actor.startsWith("state:"))).toEqual([]);
  },
);
