import type { AccountMonths } from '../model/account-months';
import { ENGINE_VERSION } from '../model/engine-version';
import { scenariosOf } from '../scenario/scenario-set';
import { describeBundle } from './bundle-readme';
import { citeInCff, citeInText } from './citation';
import { csvParts, writeParquet } from './draw-files';
import type { HandedOver } from './handed-over';
import { describeModel } from './model-description';
import { formatTotals } from './totals-csv';
import { zipFiles } from './zip-files';

export interface BundleOptions {
  readonly draws: 'parquet' | 'csv';
  readonly signal?: AbortSignal;
}

/**
 * The bundle for who has a hypothesis: scenarios, result, draws, model and how to cite it, as a ZIP of the same bytes for the
 * same run. `accounts` are the first draws of each scenario, in the order of the set, at most `MOST_DRAWS_IN_BUNDLE`.
 */
export async function buildBundle(
  handedOver: HandedOver,
  accounts: readonly AccountMonths[],
  { draws: format, signal }: BundleOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { comparison } = handedOver;
  const { seed, draws } = comparison;
  const set = { ...handedOver.set, seed, draws };
  const drawsFile = `draws.${format}`;
  const drawsInFile = accounts[0]?.draws ?? 0;
  return zipFiles([
    { name: 'README.md', content: describeBundle(handedOver, drawsFile, drawsInFile) },
    { name: 'scenarios.json', content: formatJson(set) },
    ...scenariosOf(set).map((scenario) => ({
      name: `scenarios/${scenario.id}.json`,
      content: formatJson(scenario),
    })),
    { name: 'comparison.json', content: formatJson({ engine: ENGINE_VERSION, ...comparison }) },
    { name: 'totals.csv', content: formatTotals(comparison) },
    {
      name: drawsFile,
      content:
        format === 'csv'
          ? csvParts(handedOver, accounts, signal)
          : await writeParquet(handedOver, accounts, signal),
    },
    { name: 'model.md', content: describeModel(handedOver) },
    { name: 'CITATION.txt', content: citeInText(handedOver) },
    { name: 'CITATION.cff', content: citeInCff(handedOver) },
  ]);
}

/** A number that is none (net cost per household-month where there is no household) becomes null. */
function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
