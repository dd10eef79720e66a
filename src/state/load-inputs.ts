import { parseModelInputs } from '../data/model-inputs';
import type { ModelInputs } from '../model/inputs';
import type { Result } from '../model/problem';

/** The model inputs, and the SHA-256 of the text they were read from. */
export interface LoadedInputs {
  readonly inputs: ModelInputs;
  readonly dataHash: string;
}

/** Loads the snapshot of the model inputs that lies beside the page. */
export async function loadInputs(file = 'datasets/model-inputs.json'): Promise<Result<LoadedInputs>> {
  const text = await loadText(file);
  if (!text.ok) return text;
  const parsed = parseModelInputs(text.value);
  if (!parsed.ok) return parsed;
  return { ok: true, value: { inputs: parsed.value, dataHash: await hashText(text.value) } };
}

/** SHA-256 of a text, in hex. By the browser, which does it only on a page that came over a safe connection or from this machine. */
export async function hashText(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const { subtle } = crypto as Partial<Crypto>;
  if (subtle === undefined) {
    const [{ sha256 }, { bytesToHex }] = await Promise.all([
      import('@noble/hashes/sha2.js'),
      import('@noble/hashes/utils.js'),
    ]);
    return bytesToHex(sha256(bytes));
  }
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Loads a text file beside the page; a missing file is a problem, not a throw. */
export async function loadText(file: string): Promise<Result<string>> {
  try {
    const response = await fetch(new URL(file, document.baseURI));
    if (response.ok) return { ok: true, value: await response.text() };
    return { ok: false, problems: [{ where: file, what: 'fileNotFound', value: String(response.status) }] };
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ where: file, what: 'fileNotFound', value }] };
  }
}
