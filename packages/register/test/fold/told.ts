import { type Fact, type Judgement, type Reference, type Statement, sha256 } from "@dragoman/model";
import {
  contextOf,
  type FoldContext,
  fold,
  type GroupRows,
  makeStatement,
  type StatementSketch,
  type Witness,
} from "../../src/index.ts";
import { reference } from "../views/scripted.ts";

/** Rows of a register that tests write by hand. */
export class Told {
  readonly rows: Statement[] = [];
  readonly witnesses: Witness[] = [];
  readonly judgements: Judgement[] = [];

  /** An article of an outlet; an outlet that begins with "?" is unknown. Gives its key. */
  article(outlet: string, published: string | null, cluster?: string): string {
    const key = `a${sha256(`${outlet} ${this.witnesses.length}`).slice(0, 32)}`;
    const owner = outlet.startsWith("?") ? null : `outlet:${outlet}`;
    this.witnesses.push({ article: key, owner, cluster: cluster ?? key, published });
    return key;
  }

  /** One row of an article of its own. */
  say(outlet: string, published: string | null, sketch: Partial<StatementSketch> = {}, cluster?: string): Statement {
    const article = this.article(outlet, published, cluster);
    return this.row({
      article,
      reportedAt: published,
      source: outlet.startsWith("?") ? null : `outlet:${outlet}`,
      ...sketch,
    });
  }

  row(sketch: Partial<StatementSketch>): Statement {
    const row = makeStatement({ ...partners, ...sketch });
    this.rows.push(row);
    return row;
  }

  /** An analyst's act on some rows, with the first one's fields. */
  act(op: Statement["op"], answers: readonly Statement[], sketch: Partial<StatementSketch> = {}): Statement {
    const { kind, subject, object, value } = answers[0]!;
    const at = `2026-02-01T10:00:${String(this.rows.length % 60).padStart(2, "0")}.000Z`;
    return this.row({
      qualifiers: {},
      kind,
      subject,
      object,
      value,
      op,
      by: "anna",
      at,
      answers: answers.map(({ id }) => id),
      ...sketch,
    });
  }

  get groupRows(): GroupRows {
    return { statements: this.rows, witnesses: this.witnesses };
  }

  facts(known: Reference = reference): readonly Fact[] {
    return fold(this.groupRows, contextOf(known, this.judgements));
  }

  /** The only fact of a kind. */
  fact(kind: Fact["kind"] = "partnership"): Fact {
    const found = this.facts().filter((fact) => fact.kind === kind);
    if (found.length !== 1) throw new RangeError(`${found.length} facts of kind ${kind}`);
    return found[0]!;
  }
}

/** A strategic partnership of Azerbaijan and China that an outlet tells of. */
export const partners: StatementSketch = {
  op: "assert",
  kind: "partnership",
  subject: ["state:AZE", "state:CHN"],
  value: "strategic partnership",
  qualifiers: { change: "established", tier: 3 },
  by: null,
  at: null,
};

export const context = (judgements: readonly Judgement[] = []): FoldContext => contextOf(reference, judgements);
