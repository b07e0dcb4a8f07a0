import type { Entry, ZipFile } from "yauzl";
import { RefusalError } from "../refusal.ts";
import type { Budget } from "./budget.ts";

/** Entries beyond this number are not looked at. */
const ENTRIES = 100_000;

/** The directory of a ZIP. Throws a `RefusalError` for one that is too long. */
export async function openZip(bytes: Uint8Array): Promise<{ readonly zip: ZipFile; readonly list: readonly Entry[] }> {
  const { fromBufferPromise, getFileNameLowLevel } = await import("yauzl");
  // Names are decoded here, so that one bad name does not end the reading of all.
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false }).catch((error: Error) => {
    throw new RefusalError(
      "source.damaged",
      `has no list of what is in it (${error.message.split(".")[0]})`,
      "fetch it again",
    );
  });
  const list: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    const { generalPurposeBitFlag: flag, fileNameRaw, extraFields } = entry;
    entry.fileName = getFileNameLowLevel(flag, fileNameRaw, extraFields, false);
    list.push(entry);
    if (list.length > ENTRIES) {
      throw new RefusalError("archive.many", `holds more than ${ENTRIES} files`, "unpack it and add the folder");
    }
  }
  return { zip, list };
}

/** The bytes of an entry. */
export async function* unpack(entry: Entry, zip: ZipFile, budget: Budget): AsyncGenerator<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  for await (const piece of stream) {
    budget.giveOut((piece as Uint8Array).length);
    yield piece as Uint8Array;
  }
}
