import type { CueForm } from "@dragoman/reader";

/** Third person, past, past participle, gerund of verbs that do not follow the rule. */
export type Irregular = Readonly<Record<string, readonly [string, string, string, string]>>;

/** All forms of a verb with their other spellings; a past that is also the participle stands once, as past. */
export function inflect(
  verb: string,
  irregular: Irregular,
  variants: Readonly<Record<string, string>>,
): readonly (readonly [CueForm, string])[] {
  const [third, past, participle, gerund] = irregular[verb] ?? regular(verb);
  const forms: (readonly [CueForm, string])[] = [
    ["base", verb],
    ["present", third],
    ["past", past],
    ["gerund", gerund],
  ];
  if (participle !== past) forms.push(["participle", participle]);
  return forms.flatMap(([form, word]) => {
    const other = variants[word];
    return other === undefined ? [[form, word] as const] : [[form, word] as const, [form, other] as const];
  });
}

function regular(verb: string): readonly [string, string, string, string] {
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${stem}ied`, `${verb}ing`];
  }
  const third = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  if (verb.endsWith("e")) {
    const stem = verb.slice(0, -1);
    return [third, `${verb}d`, `${verb}d`, `${stem}ing`];
  }
  const stem = DOUBLED.test(verb) ? `${verb}${verb.at(-1)}` : verb;
  return [third, `${stem}ed`, `${stem}ed`, `${stem}ing`];
}

/** "slam", "nod": one short vowel and one consonant behind it. */
const DOUBLED = /^[^aeiou]*[aeiou][bdgklmnprt]$/;
