import { Readable, Writable } from "node:stream";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { JSONRPCMessage, RequestId } from "@modelcontextprotocol/sdk/types.js";
import type { Effects } from "../effects.ts";

type Streams = Pick<Effects, "stream" | "stdout">;

/** Bytes of one message: a text to read and its escapes. */
const LARGEST = 8_000_000;

/** The protocol over standard input and output. */
export class Stdio extends StdioServerTransport {
  /** Resolves when nothing more comes and all that was asked is answered, or nobody listens any more. */
  readonly ended: Promise<void>;
  private readonly open = new Set<RequestId>();
  private hasEnded = false;
  private end: () => void = () => {};

  constructor({ stream, stdout }: Streams) {
    const input = Readable.from(stream("-"), { objectMode: false });
    super(
      input,
      writing(stdout, () => this.end()),
      { maxBufferSize: LARGEST },
    );
    this.ended = new Promise((resolve) => {
      this.end = resolve;
    });
    input.on("close", () => {
      this.hasEnded = true;
      this.endIfDone();
    });
    this.onmessage = (message) => this.noteAsked(message);
  }

  override async send(message: JSONRPCMessage): Promise<void> {
    await super.send(message);
    if ("id" in message && message.id !== undefined && !("method" in message)) this.open.delete(message.id);
    this.endIfDone();
  }

  override async close(): Promise<void> {
    await super.close();
    this.end();
  }

  private noteAsked(message: JSONRPCMessage): void {
    if (!("method" in message)) return;
    if ("id" in message) this.open.add(message.id);
    else if (message.method === "notifications/cancelled") {
      this.open.delete((message.params as { readonly requestId: RequestId } | undefined)?.requestId ?? "");
    }
  }

  private endIfDone(): void {
    if (this.hasEnded && this.open.size === 0) this.end();
  }
}

/** Standard output as a stream; `gone` is called when nobody reads it any more. */
function writing(stdout: Streams["stdout"], gone: () => void): Writable {
  return new Writable({
    decodeStrings: false,
    write: (text: string | Uint8Array, _, done) => {
      stdout.write(text).then(
        () => done(),
        () => {
          gone();
          done();
        },
      );
    },
  });
}
