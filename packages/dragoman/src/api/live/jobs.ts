import { createHash, randomBytes } from "node:crypto";
import { type Ingested, type IngestOptions, ingest, isIngested, isListed, type Source as Sent } from "@dragoman/ingest";
import type { Entrant } from "../../add/entrant.ts";
import { itemOf } from "../../add/run.ts";
import type { Desk } from "../desk.ts";
import { Problem } from "../problem.ts";
import { Queue } from "../queue.ts";
import { isOver, type Job } from "./job.ts";
import type { Source } from "./stream.ts";

/** Jobs that wait or run at once; more are asked to come back. */
const WAITING = 16;
/** Jobs that are remembered. */
const KEPT = 200;
/** Articles that one job adds. */
const MOST = 1000;
/** Refusals that are told of. */
const REFUSED = 50;

/** What was sent, and what is said of it where it does not tell itself. */
export interface Sending {
  readonly source: Omit<Sent, "bytes"> & { readonly bytes: Uint8Array };
  readonly defaults: NonNullable<IngestOptions["defaults"]>;
  readonly by: string;
}

/** Adds what is sent to the register, one job after another, as `dragoman add` does; it fetches nothing. */
export class Jobs {
  private readonly desk: Desk;
  private readonly start: () => Entrant;
  private entrant: Entrant | null = null;
  private readonly jobs = new Map<string, Job>();
  private readonly listeners = new Map<string, Set<() => void>>();
  private readonly queue = new Queue(WAITING, busy);
  private isClosed = false;

  constructor(desk: Desk, start: () => Entrant) {
    this.desk = desk;
    this.start = start;
  }

  /** Begins a job. Throws Problem when too many wait, or nothing can be written. */
  async add(sending: Sending): Promise<Job> {
    if (!this.desk.isWritable) throw new Problem(403, "register.readonly", "the register cannot be written");
    const job = await this.begun(sending.by);
    void this.queue.add(() => this.work(job, sending));
    return this.put(job);
  }

  /** The job of an id, or null when there is none any more. */
  of(id: string): Job | null {
    return this.jobs.get(id) ?? null;
  }

  /** A job, now and whenever more has become of it. */
  news(id: string): Source {
    let told: Job | null = null;
    return {
      isOver: () => told === null || isOver(told),
      listen: (news) => {
        const own = this.listeners.get(id) ?? new Set();
        this.listeners.set(id, own.add(news));
        return () => void own.delete(news);
      },
      next: async () => {
        const job = this.of(id);
        if (job === null || job === told) return null;
        told = job;
        return { event: "job", data: JSON.stringify(job) };
      },
    };
  }

  /** Waits for the article that is being added; the others are not. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.queue.done();
    await this.entrant?.close();
  }

  private async begun(by: string): Promise<Job> {
    const { tx } = await this.desk.view.head();
    const id = randomBytes(12).toString("hex");
    const none = { added: [], known: [], refused: [], reason: null };
    return { id, state: "waiting", by, made: this.desk.effects.clock(), since: `tx${tx}`, ...none };
  }

  private put(job: Job): Job {
    this.jobs.set(job.id, job);
    for (const news of this.listeners.get(job.id) ?? []) news();
    for (const [oldest, held] of this.jobs) {
      if (this.jobs.size <= KEPT || !isOver(held)) break;
      this.jobs.delete(oldest);
      this.listeners.delete(oldest);
    }
    return job;
  }

  private async work(begun: Job, sending: Sending): Promise<void> {
    let job = this.put({ ...begun, state: "running" });
    try {
      for await (const change of this.adding(sending)) {
        job = this.put(change(job));
        if (this.isClosed) break;
      }
      this.put(this.isClosed ? { ...job, state: "failed", reason: "the server ended" } : { ...job, state: "done" });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.put({ ...job, state: "failed", reason });
      await this.desk.effects.stderr.write(`dragoman: adding for ${begun.by}: ${reason.slice(0, 300)}\n`);
    }
  }

  /** What becomes of a job with each article. */
  private async *adding({ source, defaults }: Sending): AsyncGenerator<(job: Job) => Job> {
    if (this.isClosed) return;
    let count = 0;
    for await (const found of ingest(source, { defaults, now: this.desk.effects.clock() })) {
      if (isListed(found)) yield refusing(LISTED);
      else if (!isIngested(found)) yield refusing(found);
      else if (++count > MOST) return yield refusing(TOO_MANY);
      else yield await this.addOne(found);
    }
  }

  private async addOne({ article, origin, format }: Ingested): Promise<(job: Job) => Job> {
    const item = itemOf(article, origin, format, this.desk.reference);
    const { key } = item;
    if ((await this.desk.view.engineOf(key)) !== null) return (job) => ({ ...job, known: [...job.known, key] });
    this.entrant ??= this.start();
    const [entered] = await this.entrant.enter([item]);
    if (entered === undefined || "failure" in entered) {
      return refusing({ code: "reader.failed", message: entered?.failure ?? "was not read", hint: null });
    }
    const became = await this.desk.write((register) => register.add(entered.entry));
    return (job) =>
      became === "added" ? { ...job, added: [...job.added, key] } : { ...job, known: [...job.known, key] };
  }
}

function busy(): Problem {
  const headers = { "Retry-After": "10" };
  return new Problem(503, "jobs.many", "others are adding", { hint: "try again in a few seconds", headers });
}

const LISTED = { code: "job.listed", message: "names feeds, which are not fetched", hint: "dragoman add fetches them" };
const TOO_MANY = {
  code: "job.large",
  message: `has more than ${MOST} articles`,
  hint: "dragoman add takes as many as there are",
};

function refusing({ code, message, hint }: Job["refused"][number]): (job: Job) => Job {
  return (job) => ({ ...job, refused: [...job.refused, { code, message, hint }].slice(0, REFUSED) });
}

/** The origin of what is sent: the same for the same bytes. */
export function nameOf(bytes: Uint8Array): string {
  return `upload:${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}`;
}
