import { deflateSync, strToU8 } from 'fflate';

/** A link of any bytes, as an attacker would make it. */
export function packBytes(bytes: Uint8Array): string {
  return `#s=1.${Buffer.from(deflateSync(bytes, { level: 9 })).toString('base64url')}`;
}

/** A link of any text. */
export function packText(text: string): string {
  return packBytes(strToU8(text));
}
