import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ScenarioColumns } from '../../model/columns';
import type { ModelScenario } from '../../model/model-scenario';
import type { ProblemId, Result } from '../../model/problem';
import { openCsv } from './csv-file';
import { openParquet } from './parquet-file';
import type { BatchIdentity } from './shard-metadata';
import type { SimulatedBlock } from './simulate-piece';

/** A file of draws that is being written, block by block. Every function throws what the file system says. */
export interface DrawFile {
  write(model: ModelScenario, block: SimulatedBlock, columns: ScenarioColumns): void;
  /** Ends the file and gives it the name that was asked for. */
  finish(): void;
  /** Leaves nothing behind. */
  discard(): void;
}

/** Writes blocks in one format under a path; `finish` ends the file. */
export type DrawFormat = Pick<DrawFile, 'write' | 'finish'>;

const FORMATS: Readonly<Record<string, (path: string, identity: BatchIdentity) => DrawFormat>> = {
  '.parquet': openParquet,
  '.csv': openCsv,
};

/**
 * A file of rows (`RowKeys`) with scenario and municipality before them, as Parquet or CSV by its ending. It is written
 * beside its place and renamed when it is whole. Problems: a place where no file can be written.
 */
export function openDrawFile(path: string, identity: BatchIdentity): Result<DrawFile> {
  const open = Object.entries(FORMATS).find(([ending]) => path.endsWith(ending))?.[1];
  if (open === undefined) return refuse('--out, which ends in .parquet or .csv', 'wrongShape', path);
  const part = `${path}.${randomUUID().slice(0, 8)}.part`;
  const discard = () => rmSync(part, { force: true });
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
      return refuse('--out, which is a folder', 'wrongShape', path);
    const format = open(resolve(part), identity);
    const finish = () => {
      format.finish();
      renameSync(part, path);
    };
    return { ok: true, value: { write: format.write, finish, discard } };
  } catch (error) {
    discard();
    const value = error instanceof Error ? error.message : String(error);
    return refuse(`--out ${path}`, 'runFailed', value);
  }
}

function refuse(where: string, what: ProblemId, value: string): Result<never> {
  return { ok: false, problems: [{ where, what, value }] };
}
