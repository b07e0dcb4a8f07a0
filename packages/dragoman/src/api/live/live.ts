import type { Entrant } from "../../add/entrant.ts";
import type { Desk } from "../desk.ts";
import { Jobs } from "./jobs.ts";
import { Streams } from "./stream.ts";
import { Watch } from "./watch.ts";

/** What goes on in a server beside its answers. */
export class Live {
  readonly watch: Watch;
  readonly jobs: Jobs;
  readonly streams: Streams = new Streams();

  constructor(desk: Desk, startEntrant: () => Entrant) {
    this.watch = new Watch(desk);
    this.jobs = new Jobs(desk, startEntrant);
  }

  /** Ends what is told, and waits for what is being added. */
  async close(): Promise<void> {
    this.streams.close();
    await this.watch.close();
    await this.jobs.close();
  }
}
