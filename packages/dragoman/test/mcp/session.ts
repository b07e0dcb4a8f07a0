import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { sample } from "../look/sample.ts";

/** The program as npm installs it. */
export const program = join(import.meta.dirname, "../../bin/dragoman.js");

/** What a tool answered. */
export interface Answered {
  readonly isError: boolean;
  readonly text: string;
  readonly data: ReturnType<typeof JSON.parse>;
}

/** The official client, talking to the program over its standard input and output; the client checks answers against their schemas. */
export async function connected(args: readonly string[] = [], register?: string) {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [program, "mcp", register ?? (await sample()), ...args],
    stderr: "pipe",
  });
  let complained = "";
  transport.stderr?.on("data", (piece: Buffer) => {
    complained += piece;
  });
  const client = new Client({ name: "test", version: "1" });
  await client.connect(transport);
  await client.listTools();
  const call = async (name: string, given: Readonly<Record<string, unknown>>): Promise<Answered> => {
    const { isError, content, structuredContent } = await client.callTool({ name, arguments: given });
    const [first] = content as readonly { readonly type: string; readonly text: string }[];
    return { isError: isError === true, text: first!.text, data: structuredContent };
  };
  return { client, call, transport, complained: () => complained };
}
