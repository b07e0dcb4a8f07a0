import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** A message that came in. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly data: ReturnType<typeof JSON.parse>;
}

/** A server that takes messages and answers as it is told; a status of 0 breaks the connection off. */
export async function receiver(answer: (message: Received, count: number) => number = () => 204) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const body = Buffer.concat(pieces).toString();
    const message = { headers: request.headers, body, data: JSON.parse(body) };
    received.push(message);
    const status = answer(message, received.length);
    if (status === 0) response.destroy();
    else response.writeHead(status, status === 302 ? { Location: "http://127.0.0.1:9/" } : {}).end("x".repeat(100_000));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const close = () => new Promise((resolve) => server.close(resolve));
  return { url, received, close };
}

/** Whether a message is signed as Standard Webhooks asks for. */
export function isSigned({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const content = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  const wanted = `v1,${createHmac("sha256", key).update(content).digest("base64")}`;
  const given = String(headers["webhook-signature"]);
  return given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted));
}
