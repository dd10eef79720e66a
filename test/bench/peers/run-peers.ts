import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LifeCounts } from '../../../src/model/life/household-days';
import type { ModelScenario } from '../../../src/model/model-scenario';
import { exportLives, livesToRun, type LivesToRun } from './export-life';

/** What a peer measured of itself, and what the lives came to. */
export interface PeerResult {
  /** Median CPU time per household trajectory, nanoseconds. */
  readonly householdNs: number;
  /** Trajectories of all draws. */
  readonly households: number;
  readonly draws: readonly DrawFigures[];
}

/** What the lives of one draw came to. */
export interface DrawFigures {
  readonly counts: LifeCounts & {
    /** Records of newly arrived households; days of their first time without work, and wages right after it. */
    readonly records: number;
    readonly firstSpellDays: number;
    readonly firstWages: number;
  };
  /** SEK × sixteenths of a household-day: prices are SEK per household-month, those of draw 0 for all draws. */
  readonly bistandSixteenths: number;
  /** Sixteenths of a household-day in each row of `STATES` and `DWELLING_ROWS`, of each household type, in each month. */
  readonly sixteenthsByState: readonly number[];
  readonly sixteenthsByType: readonly number[];
  readonly sixteenthsByMonth: readonly number[];
  readonly lastingJobsByMonth: readonly number[];
  /** Households: the types of the assigned, and after them of the self-settled. */
  readonly arrivalsByType: readonly number[];
  /** From `ARRIVAL_MONTHS_BEFORE` on. */
  readonly arrivalsByMonth: readonly number[];
}

export interface PeerTimes {
  readonly c: PeerResult | null;
  readonly numpy: PeerResult | null;
}

const PYTHON = '/usr/bin/python3';
const FLAGS = ['-O3', '-march=native', '-ffp-contract=off', '-std=c11', '-D_POSIX_C_SOURCE=199309L'];

/** With these glibc keeps the pages that NumPy frees, rather than give them back and ask for them anew. */
const KEEP_PAGES = { MALLOC_MMAP_MAX_: '0', MALLOC_TRIM_THRESHOLD_: '4000000000' } as const;

/** The peers that this machine can run. */
export const PEERS_HERE = {
  c: spawnSync('gcc', ['--version']).status === 0,
  numpy: spawnSync(PYTHON, ['-c', 'import numpy']).status === 0,
} as const;

/** The lives of draws 0 to `draws` − 1 in C and in NumPy, timed `repeats` times after warming up; null where a peer is absent. */
export function peerTimes(scenario: ModelScenario, { draws = 250, repeats = 15 } = {}): PeerTimes {
  return runPeers([livesToRun(scenario, draws)], repeats)[0] as PeerTimes;
}

/** The same of several runs, in their order. */
export function runPeers(runs: readonly LivesToRun[], repeats: number): readonly PeerTimes[] {
  const folder = mkdtempSync(join(tmpdir(), 'peers-'));
  try {
    const file = join(folder, 'lives.f64');
    const program = join(folder, 'life');
    if (PEERS_HERE.c) output('gcc', [...FLAGS, source('life.c'), '-o', program, '-lm']);
    return runs.map((lives) => {
      exportLives(lives, file);
      return {
        c: PEERS_HERE.c ? run(program, [file, String(repeats)]) : null,
        numpy: PEERS_HERE.numpy ? run(PYTHON, [source('life.py'), file, String(repeats)]) : null,
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(command: string, args: readonly string[]): PeerResult {
  return JSON.parse(output(command, args)) as PeerResult;
}

function output(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, ...KEEP_PAGES },
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}

function source(name: string): string {
  return join(import.meta.dirname, name);
}
