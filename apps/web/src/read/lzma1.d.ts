/** What is used of lzma1, whose own types are sources that our stricter options refuse. */
export function compress(data: Uint8Array, mode: 9): Uint8Array;
export function decompress(data: Uint8Array): Uint8Array;
