import type { Result } from '../model/problem';
import { importData } from './import-data';
import { verifyData } from './verify-data';

/** `data verify` and `data import`. */
export async function data([action = '', ...args]: readonly string[]): Promise<Result<unknown>> {
  if (action === 'verify') return verifyData(args);
  if (action === 'import') return importData(args);
  return {
    ok: false,
    problems: [{ where: 'commands data verify, data import', what: 'unknownCommand', value: action }],
  };
}
