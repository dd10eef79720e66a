import { strToU8 } from 'fflate';
import { encode } from 'uqr';
import type { Result } from '../../model/problem';
import { MOST_QR_CHARACTERS } from './link-format';

/** A QR code, row by row from the top: true is dark. The quiet zone is part of it. */
export type QrMatrix = readonly (readonly boolean[])[];

/** Light modules on every side, as the standard asks for (ISO/IEC 18004). */
const QUIET_MODULES = 4;

/**
 * An address as a QR code, with the most error correction that needs no more modules. Problem, at "link": `tooLongForQr` with
 * the length, in UTF-8 bytes, when that is over `MOST_QR_CHARACTERS`.
 *
 * uqr, because it gives the modules and leaves the drawing to the page; qrcode brings a canvas, PNG files and a command line.
 */
export function qrOf(url: string): Result<QrMatrix> {
  const bytes = Array.from(strToU8(url));
  if (bytes.length > MOST_QR_CHARACTERS) {
    return { ok: false, problems: [{ where: 'link', what: 'tooLongForQr', value: String(bytes.length) }] };
  }
  return { ok: true, value: encode(bytes, { border: QUIET_MODULES, boostEcc: true }).data };
}
