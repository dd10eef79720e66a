/** How the characters of a text are written as bytes. Latin-1 is a part of windows-1252. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface FoundEncoding {
  readonly encoding: Exclude<Encoding, 'windows-1252'>;
  /** A byte order mark says it; without one, bytes that are not UTF-8 are windows-1252. */
  readonly isMarked: boolean;
}

/** Bytes of a file's start by which its encoding is told. */
export const ENCODING_BYTES = 4096;

/** The encoding that a byte order mark says; without one, UTF-16 is recognised by its zeros, and else it is UTF-8 until it shows that it is not. */
export function findEncoding(bytes: Uint8Array): FoundEncoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', isMarked: true };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', isMarked: true };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', isMarked: true };
  const sample = bytes.subarray(0, ENCODING_BYTES);
  const zerosAt = (parity: number) => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (odd > sample.length * 0.3 && even < odd / 4) return { encoding: 'utf-16le', isMarked: false };
  if (even > sample.length * 0.3 && odd < even / 4) return { encoding: 'utf-16be', isMarked: false };
  return { encoding: 'utf-8', isMarked: false };
}

/** Decodes pieces of bytes in their order, `isMore` where another follows; null where they are not of the encoding. */
export function createDecoder(encoding: Encoding): (bytes: Uint8Array, isMore: boolean) => string | null {
  if (encoding === 'windows-1252') return decodeWindows1252;
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes, isMore) => {
    try {
      return decoder.decode(bytes, { stream: isMore });
    } catch {
      return null;
    }
  };
}

/** Some versions of Node leave bytes 80 to 9f as they are: https://github.com/nodejs/node/issues/56542. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(
    /[\u0080-\u009f]/g,
    (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character,
  );
}

/** Bytes 80 to 9f; a space stands for the five that are no character. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Characters of control among the others; line breaks and tabs are none. Of a short text never much. */
export function controlShare(text: string): number {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32)) controls++;
  }
  return controls / Math.max(text.length, 200);
}
