import { RefusalError } from "./refusal.ts";

/** Loads a package that users install only for the formats they need. Asks for it by name when it is missing. */
export async function peer<T>(name: string, what: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new RefusalError("package.missing", `is ${what}, which needs the package ${name}`, `npm install ${name}`);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
}
