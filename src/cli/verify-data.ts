import { verifyDataset } from '../data/verify-dataset';
import type { Problem, Result } from '../model/problem';
import { readDatasets } from './database-node';
import { DATASETS } from './load-inputs';
import { readOptions } from './read-options';

/** `data verify [--folder DIR]`: every data file against the catalogue. Problems: each hash, row, column or value that is off. */
export async function verifyData(args: readonly string[]): Promise<Result<unknown>> {
  const options = readOptions(args, ['folder']);
  if (!options.ok) return options;
  const folder = options.value.get('folder') ?? DATASETS;
  const datasets = await readDatasets(folder).catch(() => undefined);
  if (datasets === undefined)
    return { ok: false, problems: [{ where: '--folder', what: 'fileNotFound', value: folder }] };
  if (!datasets.ok) return datasets;
  const { catalogue, files } = datasets.value;
  const problems = catalogue.files.flatMap((entry): readonly Problem[] => {
    const bytes = files.get(entry.file);
    if (bytes === undefined) return [{ where: entry.file, what: 'fileNotFound', value: folder }];
    return verifyDataset(entry, bytes, catalogue.keyFigures);
  });
  if (problems.length > 0) return { ok: false, problems };
  const rows = catalogue.files.reduce((sum, entry) => sum + entry.rows, 0);
  return { ok: true, value: { files: catalogue.files.length, rows, problems: [] } };
}
