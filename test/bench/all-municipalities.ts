import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Reading } from './measure';
import { extrapolate } from './statistics';

const DRAWS = 1000;
/** Draws of the two short runs that say how long the whole one would take: enough that most tables are built in both. */
const SHORT_DRAWS = [30, 90] as const;
/** What the whole run may take before it is worked out from the short ones instead, seconds. */
const PATIENCE_SECONDS = 60;

/** The command line as a user starts it, whole process; where that would take too long, a straight line through two short runs. */
export async function allMunicipalitiesTime(): Promise<Reading> {
  const [few, some] = SHORT_DRAWS;
  const low = { size: few, seconds: await secondsOf(few) };
  const high = { size: some, seconds: await secondsOf(some) };
  const expected = extrapolate(DRAWS, low, high);
  const short = { [`${few} draws, s`]: low.seconds, [`${some} draws, s`]: high.seconds };
  if (expected <= PATIENCE_SECONDS) return { value: await secondsOf(DRAWS), detail: short };
  return { value: expected, detail: { ...short, note: `worked out for ${DRAWS} draws, not measured` } };
}

async function secondsOf(draws: number): Promise<number> {
  const words = [
    'simulate',
    '--scenario',
    'scenarios/svedala.json',
    '--all',
    '--seed',
    '1',
    '--workers',
    '2',
  ];
  const start = performance.now();
  const child = spawn('npm', ['run', '-s', 'cli', '--', ...words, '--draws', String(draws)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const deadline = setTimeout(() => stopGroup(child.pid), 2 * PATIENCE_SECONDS * 1000);
  const [said, exit] = await Promise.all([
    text(child.stderr),
    new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    }),
  ]);
  clearTimeout(deadline);
  if (exit !== 0)
    throw new Error(`the command ended with ${exit ?? 'a signal'}: ${said.trim().split('\n').at(-1)}`);
  return (performance.now() - start) / 1000;
}

/** npm starts the command line as a process of its own: both, and nothing else, are in the group. */
function stopGroup(leader: number | undefined): void {
  if (leader !== undefined) process.kill(-leader);
}
