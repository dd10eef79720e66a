import { allMunicipalitiesTime } from './all-municipalities';
import { cancelTime } from './cancel';
import { duckdbReady } from './duckdb-ready';
import { firstNumber, scriptsBeforeFirstNumber } from './first-number';
import { fourScenariosTime } from './four-scenarios';
import { groupByTime } from './group-by';
import { growthExponents } from './growth-exponents';
import { kernelRatios } from './kernel-against-peers';
import { koladaLoadTime } from './kolada-load';
import { leverToChart } from './lever-to-chart';
import { longTask } from './long-task';
import type { Measure } from './measure';
import { memoryGrowth } from './memory';
import { servePage, type ServedPage } from './served-page';

export interface Bench {
  readonly measures: readonly Measure[];
  /** Ends what the measures started. */
  close(): Promise<void>;
}

/** Every measure with its budget. What several of them need is made when the first asks for it. */
export function openBench(): Bench {
  const kernel = once(kernelRatios);
  const page = once(servePage);
  const inPage = (measure: (served: ServedPage) => ReturnType<Measure['run']>) => async () =>
    measure(await page.get());
  const measures: readonly Measure[] = [
    {
      id: 'kernel-vs-c',
      what: 'a household trajectory, TypeScript’s time over that of the same algorithm in C (gcc -O3 -march=native): Svedala’s package in Svedala',
      unit: '×',
      budget: 1.5,
      bound: 'atMost',
      run: async () => (await kernel.get()).overC,
    },
    {
      id: 'kernel-vs-numpy',
      what: 'a household trajectory, the time of vectorised NumPy over TypeScript’s: Svedala’s package in Svedala',
      unit: '×',
      budget: 5,
      bound: 'atLeast',
      run: async () => (await kernel.get()).ofNumpy,
    },
    {
      id: 'lever-to-chart',
      what: 'four scenarios in the page, from rest: from a slider’s input event to the first frame with a chart of new shapes, median',
      unit: 'ms',
      budget: 100,
      bound: 'atMost',
      run: inPage(leverToChart),
    },
    {
      id: 'four-scenarios',
      what: 'four scenarios × 10 000 paired draws × 60 months in Trelleborg with digest, two threads, scaled to 2 500 households a draw',
      unit: 's',
      budget: 6,
      bound: 'atMost',
      run: fourScenariosTime,
    },
    {
      id: 'all-municipalities',
      what: 'simulate --all: Svedala’s package × 290 municipalities × 1 000 draws, two workers, the whole process',
      unit: 's',
      budget: 30,
      bound: 'atMost',
      run: allMunicipalitiesTime,
    },
    {
      id: 'first-number',
      what: 'nothing cached, server on this machine: from navigation to the frame with the first headline, median of 5',
      unit: 'ms',
      budget: 1500,
      bound: 'atMost',
      run: inPage(firstNumber),
    },
    {
      id: 'duckdb-ready',
      what: 'nothing cached: from navigation to the view of municipal data until DuckDB’s first answer is a table on screen, median of 3',
      unit: 'ms',
      budget: 4000,
      bound: 'atMost',
      run: inPage(duckdbReady),
    },
    {
      id: 'kolada-load',
      what: 'a file of 1.5 million figures read, CSV or v3 JSON, whichever is slower: processor time, one process',
      unit: 's',
      budget: 3,
      bound: 'atMost',
      run: koladaLoadTime,
    },
    {
      id: 'group-by',
      what: 'group-bys over 1.5 million figures (by key figure and year, by area, by year and gender), processor time in one thread: the slowest one’s median of 9',
      unit: 'ms',
      budget: 150,
      bound: 'atMost',
      run: groupByTime,
    },
    {
      id: 'page-js',
      what: 'JavaScript fetched before the first headline, workers’ included, each file by gzip at level 9',
      unit: 'kB',
      budget: 100,
      bound: 'atMost',
      run: inPage(scriptsBeforeFirstNumber),
    },
    {
      id: 'long-task',
      what: 'longest task of the main thread after the first paint, through the first run and while a lever is dragged, by the clock',
      unit: 'ms',
      budget: 50,
      bound: 'atMost',
      run: inPage(longTask),
    },
    {
      id: 'cancel',
      what: 'from a click on the stop button in the middle of a run until the page says so and the workers do nothing, median of 5',
      unit: 'ms',
      budget: 100,
      bound: 'atMost',
      run: inPage(cancelTime),
    },
    {
      id: 'memory-after-100-runs',
      what: 'memory of page and workers after 100 moves of a lever over that after 10, garbage collected',
      unit: '×',
      budget: 1.2,
      bound: 'atMost',
      run: inPage(memoryGrowth),
    },
    {
      id: 'growth',
      what: 'time ∝ size^k on one core: the largest k of draws, households, months and municipalities',
      unit: '',
      budget: 1.15,
      bound: 'atMost',
      run: growthExponents,
    },
  ];
  return { measures, close: async () => (await page.made())?.close() };
}

/** Something that is made when it is first asked for. */
function once<Made>(make: () => Promise<Made>): {
  get(): Promise<Made>;
  /** What has been made; undefined if nobody has asked or it failed. */
  made(): Promise<Made | undefined>;
} {
  let kept: Promise<Made> | undefined;
  return {
    get: () => (kept ??= make()),
    made: async () => kept?.catch(() => undefined),
  };
}
