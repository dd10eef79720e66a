import { vi } from 'vitest';
import { loadInputs, type LoadedInputs } from '../../src/cli/load-inputs';
import { simulate } from '../../src/cli/simulate';
import { formatProblems } from '../../src/cli/format-problem';
import type { HouseholdsColumns } from '../../src/model/inputs';

/** The shipped inputs with number of households for these municipalities alone: no other can be run, so all are few. */
export async function inputsOf(codes: readonly string[]): Promise<LoadedInputs> {
  const loaded = await loadInputs();
  if (!loaded.ok) throw new Error(formatProblems(loaded.problems));
  const { inputs, dataHash } = loaded.value;
  const { municipalities, householdsOnBistand: households } = inputs;
  const bistandSharePercent = municipalities.bistandSharePercent.map((share, row) =>
    codes.includes(municipalities.code[row] ?? '') ? share : null,
  );
  const rows = [...households.municipality.keys()].filter((row) =>
    ['0000', ...codes].includes(households.municipality[row] ?? ''),
  );
  const kept = <T>(column: readonly T[]) => rows.flatMap((row) => column[row] ?? []);
  const householdsOnBistand: HouseholdsColumns = {
    municipality: kept(households.municipality),
    period: kept(households.period),
    households: kept(households.households),
  };
  const few = { ...inputs, municipalities: { ...municipalities, bistandSharePercent }, householdsOnBistand };
  return { inputs: few, dataHash };
}

/** What the command line prints of `simulate`, as text; a refused run is its line on standard error. */
export async function printed(line: string, loaded: LoadedInputs): Promise<string> {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const answer = await simulate(line.trim().split(/\s+/), loaded);
    return answer.ok ? JSON.stringify(answer.value, null, 2) : formatProblems(answer.problems);
  } finally {
    stderr.mockRestore();
  }
}

/** The same as JSON; a refused run throws its line. */
export async function answered<T>(line: string, loaded: LoadedInputs): Promise<T> {
  const text = await printed(line, loaded);
  if (!text.startsWith('{')) throw new Error(text);
  return JSON.parse(text) as T;
}
