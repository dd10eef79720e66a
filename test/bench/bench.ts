import { fourScenarios, kernelTimes } from './kernel';
import { pageTimes } from './page';

/** `npm run bench`: how long a household's life, a draw and the first answer take on this machine. Medians. */
const rows: (readonly [string, string])[] = [];
for (const [municipality, name] of [
  ['1263', 'Svedala'],
  ['0182', 'Nacka'],
] as const) {
  const [scenario] = fourScenarios(municipality);
  if (scenario === undefined) throw new Error('no scenario is shipped');
  const { householdNs, drawUs, households } = kernelTimes(scenario);
  rows.push([`${name}: household trajectories per draw`, households.toFixed(0)]);
  rows.push([`${name}: per household trajectory`, `${householdNs.toFixed(0)} ns`]);
  rows.push([`${name}: per draw with all its payments`, `${drawUs.toFixed(0)} µs`]);
}
const { firstNumberMs, leverToHeadlineMs, scriptKbBeforeFirstNumber } = await pageTimes();
rows.push(['Page: navigation to first result', `${firstNumberMs.toFixed(0)} ms`]);
rows.push(['Page: lever moved to first new totals', `${leverToHeadlineMs.toFixed(0)} ms`]);
rows.push(['Page: scripts fetched by then, uncompressed', `${scriptKbBeforeFirstNumber.toFixed(0)} kB`]);

const width = Math.max(...rows.map(([what]) => what.length));
for (const [what, value] of rows) console.log(`${what.padEnd(width)}  ${value.padStart(9)}`);
process.exit(0);
