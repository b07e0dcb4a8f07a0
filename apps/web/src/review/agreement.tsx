import { useState } from "preact/hooks";
import { useAnswer } from "../api.ts";
import { Answer } from "../parts/answer.tsx";
import { Section } from "../parts/section.tsx";
import { wordFor, words } from "../words.ts";
import type { AgreementAnswer, Pair } from "./data.ts";

const COUNTS = ["accepted", "rejected", "edited", "stated", "judged", "undone"] as const;
const VERDICTS = ["accepted", "rejected", "edited"] as const;

/** What each analyst decided, and how far two of them agree. */
export function Agreement() {
  const answer = useAnswer<AgreementAnswer>("/v1/agreement");
  return (
    <Section id="agreement" title={words.audit.agreement}>
      <Answer of={answer}>{(all) => <Panel answer={all} />}</Answer>
    </Section>
  );
}

function Panel({ answer: { reviewers, pairs } }: { readonly answer: AgreementAnswer }) {
  const [chosen, setChosen] = useState(0);
  if (reviewers.length === 0) return <p class="note">{words.audit.none}</p>;
  const pair = pairs[Math.min(chosen, pairs.length - 1)];
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section class="scroll" tabIndex={0} aria-label={words.audit.reviewers}>
        <table>
          <caption>{words.audit.reviewers}</caption>
          <thead>
            <tr>
              <th scope="col">{words.audit.by}</th>
              {COUNTS.map((count) => (
                <th key={count} scope="col" class="number">
                  {words.audit.counts[count]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reviewers.map((reviewer) => (
              <tr key={reviewer.by}>
                <th scope="row">{reviewer.by}</th>
                {COUNTS.map((count) => (
                  <td key={count} class="number">
                    {reviewer[count]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="note">{words.audit.agreementNote}</p>
      {pair === undefined ? (
        <p class="note">{words.audit.noPairs}</p>
      ) : (
        <>
          <label>
            {words.audit.both}{" "}
            <select value={chosen} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
              {pairs.map(({ left, right }, at) => (
                <option key={`${left} ${right}`} value={at}>
                  {`${left} – ${right}`}
                </option>
              ))}
            </select>
          </label>
          <Measures pair={pair} />
          <Decisions pair={pair} />
        </>
      )}
    </>
  );
}

function Measures({ pair }: { readonly pair: Pair }) {
  const rows = [{ ...pair, kind: null }, ...pair.kinds];
  return (
    <table class="measures">
      <thead>
        <tr>
          <th scope="col">{words.audit.kinds}</th>
          {[words.audit.both, words.audit.alike, words.audit.percent, words.audit.kappa].map((head) => (
            <th key={head} scope="col" class="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, facts, alike, percent, kappa }) => (
          <tr key={kind}>
            <th scope="row">{kind === null ? words.audit.total : wordFor(words.kinds, kind)}</th>
            <td class="number">{facts}</td>
            <td class="number">{alike}</td>
            <td class="number">{percent?.toFixed(1) ?? ""}</td>
            <td class="number">{kappa?.toFixed(2) ?? words.audit.undefined}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Decisions({ pair: { left, right, decisions } }: { readonly pair: Pair }) {
  return (
    <table class="measures">
      <caption>{`${words.audit.decisions}: ${left} ↓, ${right} →`}</caption>
      <thead>
        <tr>
          <td />
          {VERDICTS.map((verdict) => (
            <th key={verdict} scope="col" class="number">
              {words.audit.counts[verdict]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {VERDICTS.map((own) => (
          <tr key={own}>
            <th scope="row">{words.audit.counts[own]}</th>
            {VERDICTS.map((verdict) => (
              <td key={verdict} class="number">
                {decisions[own][verdict]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
