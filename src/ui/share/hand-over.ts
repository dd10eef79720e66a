import type { Comparison } from '../../analysis/comparison';
import type { HandedOver, Source } from '../../exports/handed-over';
import type { MonthlyId } from '../../model/account-months';
import type { AssumedFigure } from '../../scenario/assumed-figures';
import type { ScenarioSet } from '../../scenario/scenario-set';
import { language } from '../../state/language.svelte';
import { totalRows } from '../compare/account-names';
import { pairOf } from '../compare/pair-of';
import { headlineWords, sublineWords } from '../format/headline-words';
import { ownFiguresWords } from '../format/own-figures';
import { scenarioName } from '../format/scenario-name';
import { SECTIONS } from '../method/text/sections';

/** What a comparison was made with, as it was when it was asked for. */
interface MadeWith {
  readonly setup: ScenarioSet;
  readonly assumed: readonly AssumedFigure[];
  /** The name of a municipality by its code. */
  readonly nameOf: (municipality: string) => string;
}

/** The comparison on screen with the texts of the screen: what every document is made from. `a` and `b` are the pair it is about. */
export function handOver(
  { setup, assumed, nameOf }: MadeWith,
  comparison: Comparison,
  sources: readonly Source[],
  a: string,
  b: string,
): HandedOver {
  const names = new Map(setup.scenarios.map((scenario) => [scenario.id, scenarioName(scenario)]));
  const municipalityName = nameOf(setup.municipality);
  const ownFigures = ownFiguresWords(setup, municipalityName);
  const pair = pairOf(comparison, a, b);
  const years = comparison.months.length / 12;
  const of = { nameA: names.get(a) ?? a, nameB: names.get(b) ?? b, draws: comparison.draws };
  return {
    language: language(),
    set: setup,
    comparison,
    municipalityName,
    scenarioNames: names,
    accountNames: Object.fromEntries(
      totalRows(setup.taxCounting).map(({ id, name }) => [id, name()]),
    ) as Record<MonthlyId, string>,
    sentences: [
      ...(pair === undefined
        ? []
        : [headlineWords({ pair, municipality: municipalityName, ...of }), sublineWords(pair, years)]),
      ...(ownFigures === '' ? [] : [ownFigures]),
    ],
    assumed,
    sources,
    sections: SECTIONS,
  };
}
