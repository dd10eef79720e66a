import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ModelInputs } from '../model/inputs';
import { formatModelInputs } from './model-inputs';

/** SHA-256, in hex, of the canonical JSON: which figures a result rests on. */
export function hashModelInputs(inputs: ModelInputs): string {
  return bytesToHex(sha256(utf8ToBytes(formatModelInputs(inputs))));
}
