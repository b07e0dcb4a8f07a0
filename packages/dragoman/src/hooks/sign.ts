import { createHmac } from "node:crypto";

/** A message as Standard Webhooks (https://www.standardwebhooks.com) has it. */
export interface Message {
  readonly id: string;
  readonly body: string;
  /** Seconds since 1970. */
  readonly time: number;
}

/** Headers by which a receiver knows who sent a message, and that it is new. */
export function signed({ id, body, time }: Message, secret: string): Readonly<Record<string, string>> {
  return {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(time),
    "webhook-signature": `v1,${signature({ id, body, time }, secret)}`,
  };
}

/** HMAC-SHA256 over id, time and body, in base64. */
function signature({ id, body, time }: Message, secret: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  return createHmac("sha256", key).update(`${id}.${time}.${body}`).digest("base64");
}
