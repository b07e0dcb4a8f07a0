import { extname } from "node:path";

/** Endings of files that a folder or an archive may hold beside its articles. A file that is named itself is always looked into. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  [
    "png jpg jpeg gif webp avif bmp ico svg tif tiff heic psd",
    "mp3 mp4 m4a ogg wav flac mov avi mkv webm",
    "woff woff2 ttf otf eot",
    "css js mjs cjs ts tsx map wasm py pyc r sh exe dll so dylib class jar o",
    "db db-wal db-shm db-journal sqlite sqlite3 parquet lock bak tmp part",
    "yaml yml toml ini",
  ].flatMap((endings) => endings.split(" ").map((ending) => `.${ending}`)),
);

/** The ending of a file name in lower case, with its dot; empty when it has none. */
export function endingOf(path: string): string {
  return extname(path).toLowerCase();
}

/** Whether a file in a folder or an archive holds no articles by its name. */
export function isLeftOut(path: string): boolean {
  return LEFT_OUT.has(endingOf(path));
}
