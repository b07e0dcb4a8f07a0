import { deflateRawSync, gzipSync } from "node:zlib";

/** A member of a ZIP made for a test. */
export interface Member {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  /** Bits of the general purpose flag; 1 says that it is encrypted. */
  readonly flag?: number;
  /** Size told in place of the true one. */
  readonly told?: number;
}

/** A ZIP (APPNOTE 6.3, deflate) of some members. */
export function zip(members: readonly Member[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, flag = 0, told } of members) {
    const content = Buffer.from(bytes as string);
    const packed = deflateRawSync(content);
    const title = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flag | 0x800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(told ?? content.length, 18);
    fields.writeUInt16LE(title.length, 22);
    const file = Buffer.concat([Buffer.from("PK\x03\x04"), fields, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), fields, tail, title]));
    files.push(file);
    offset += file.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, central, Buffer.from("PK\x05\x06"), end]);
}

/** CRC-32, told by gzip's own trailer. */
function crc(bytes: Buffer): number {
  return gzipSync(bytes).readUInt32LE(gzipSync(bytes).length - 8);
}

/** A WARC record with an HTTP answer in it. */
export function record(
  url: string,
  body: Uint8Array | string,
  headers: readonly string[] = ["HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8"],
  type = "response",
  more: readonly string[] = [],
): Buffer {
  const block = Buffer.concat([Buffer.from(`${headers.join("\r\n")}\r\n\r\n`), Buffer.from(body as string)]);
  const head = [
    "WARC/1.0",
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    "WARC-Date: 2025-02-13T06:00:00Z",
    "WARC-Record-ID: <urn:uuid:6a7b0d7c-0000-4000-8000-000000000001>",
    `Content-Type: ${type === "response" ? "application/http; msgtype=response" : "application/warc-fields"}`,
    `Content-Length: ${block.length}`,
    ...more,
  ];
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), block, Buffer.from("\r\n\r\n")]);
}
