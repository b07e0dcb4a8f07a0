import { claimedBy } from "../events/claim.ts";
import type { Scene } from "../scene.ts";
import type { Told } from "./merge.ts";

/** Offices as the text gives them to persons; the object is null where the text does not say whose they are. */
export function officesOf(scene: Scene): readonly Told[] {
  return scene.cast.offices.map((office): Told => {
    const tokens = scene.document.sentences[office.sentence]!.tokens;
    const [from, to] = office.tokens;
    const span = [tokens[from]!.start, tokens[to - 1]!.end] as const;
    return {
      kind: "office",
      subject: [office.person],
      object: office.of,
      level: office.title,
      tier: null,
      change: office.former ? "ended" : "held",
      previous: null,
      start: null,
      end: null,
      duration: null,
      instrument: null,
      assertion: "actual",
      claimedBy: claimedBy(scene, span),
      evidence: [
        {
          span,
          rule: "office.title",
          confidence: 1,
          fields: { subject: null, object: null, level: [...office.titleSpan] },
        },
      ],
    };
  });
}
