import type { Membership } from "@dragoman/model";

/** What counts when one says "the members". */
const FULL: ReadonlySet<string> = new Set(["member", "founding member"]);

/** Who is in which organisation, region or group of states; lines are read when asked for. */
export class Memberships {
  readonly #lines = new Map<string, string[]>();
  readonly #groups: ReadonlyMap<string, string>;

  /**
   * `packed` has lines of `organisation, status, from, to, states`; `groups` gives the members of a region as alpha-3 codes
   * apart by blanks, or `=ORG` for those of an organisation.
   */
  constructor(packed: string, groups: ReadonlyMap<string, string>) {
    this.#groups = groups;
    for (const line of packed.split("\n")) {
      const id = `org:${line.slice(0, line.indexOf("\t"))}`;
      const lines = this.#lines.get(id);
      if (lines === undefined) this.#lines.set(id, [line]);
      else lines.push(line);
    }
  }

  members(id: string, on: string | null): readonly Membership[] {
    const group = this.#groups.get(id);
    if (group === undefined) return this.#rows(id).filter((row) => holds(row, on));
    if (group.startsWith("=")) return this.members(`org:${group.slice(1)}`, on).filter((row) => FULL.has(row.status));
    return codes(group).map((code) => ({
      state: `state:${code}`,
      organisation: id,
      status: "member",
      from: null,
      to: null,
    }));
  }

  membership(state: string, organisation: string, on: string | null): Membership | null {
    return this.members(organisation, on).find((row) => row.state === state) ?? null;
  }

  /** What a state is in. */
  of(state: string, on: string | null): readonly Membership[] {
    return [...this.#lines.keys()].flatMap((id) => this.members(id, on).filter((row) => row.state === state));
  }

  #rows(id: string): Membership[] {
    return (this.#lines.get(id) ?? []).flatMap((line) => {
      const [, status = "", from = "", to = "", states = ""] = line.split("\t");
      return codes(states).map((code) => ({
        state: `state:${code}`,
        organisation: id,
        status,
        from: from || null,
        to: to || null,
      }));
    });
  }
}

function codes(cell: string): string[] {
  return cell === "" ? [] : cell.split(" ");
}

/** A day without limits given lies inside; without a day the membership must still run. */
function holds(row: Membership, on: string | null): boolean {
  if (on === null) return row.to === null;
  return (row.from === null || row.from <= on) && (row.to === null || on < row.to);
}
