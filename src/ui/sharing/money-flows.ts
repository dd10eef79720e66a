import type { FlowUse, MoneyFlow, SharingStudy } from '../../analysis/sharing/sharing-study';
import type { ChartTable } from '../../charts/chart-table';
import type { FlowNode, FlowRow } from '../../charts/flow-size';
import { m } from '../../messages/messages';
import { formatMoney, formatTkr, spokenMoney } from '../format/money';
import { meanStep } from './per-year';
import { type NameOf, buyersAlone } from './study-parts';

const USES: Readonly<Record<FlowUse, () => string>> = {
  wages: m.sharingWages,
  overhead: m.sharingOverhead,
  variable: m.sharingVariable,
  startUp: m.sharingStartUp,
  left: m.sharingLeft,
};

/** The money of the agreement, SEK a year; what rounds to nothing is left out. */
export function flowRows({ flows }: Pick<SharingStudy, 'flows'>): readonly FlowRow[] {
  return flows
    .filter(({ sekPerYear }) => sekPerYear >= 500)
    .map(({ from, to, sekPerYear }) => ({ from, to, sek: sekPerYear }));
}

/** Every party in its colour, and what the money goes to. */
export function flowNodes({ parties }: Pick<SharingStudy, 'parties'>, nameOf: NameOf): readonly FlowNode[] {
  return [
    ...parties.map((id, tone) => ({ id, label: nameOf(id), tone })),
    ...Object.entries(USES).map(([id, label]) => ({ id, label: label() })),
  ];
}

/**
 * The last digit worth printing of money that moves. A part of what is done for others is taken to be known as well, in proportion, as
 * what the work costs the buyers alone.
 */
function flowStep(study: SharingStudy): (sek: number) => number {
  const share = Math.max(0, ...buyersAlone(study).map(({ mean, mcse }) => (mean > 0 ? mcse / mean : 0)));
  return (sek) => meanStep({ mcse: share * sek });
}

/** How an amount of money that moves is written. */
export function flowFormat(study: SharingStudy): (sek: number) => string {
  const stepOf = flowStep(study);
  return (sek) => formatMoney(sek, stepOf(sek));
}

export function flowTable(study: SharingStudy, nameOf: NameOf): ChartTable<FlowRow> {
  const stepOf = flowStep(study);
  return {
    rows: flowRows(study),
    columns: [
      { id: 'from', name: m.sharingFrom(), value: ({ from }) => flowName(from, nameOf) },
      { id: 'to', name: m.sharingTo(), value: ({ to }) => flowName(to, nameOf) },
      {
        id: 'amount',
        name: m.sharingTkrYear(),
        value: ({ sek }) => sek / 1000,
        text: ({ sek }) => formatTkr(sek, stepOf(sek)),
        spoken: ({ sek }) => spokenMoney(sek, stepOf(sek)),
      },
    ],
  };
}

export function flowSummary(study: SharingStudy, nameOf: NameOf): string {
  const write = flowFormat(study);
  return flowRows(study)
    .map(({ from, to, sek }) =>
      m.sharingFlow({ from: flowName(from, nameOf), to: flowName(to, nameOf), amount: write(sek) }),
    )
    .join(' ');
}

function flowName(id: MoneyFlow['to'], nameOf: NameOf): string {
  return isUse(id) ? USES[id]() : nameOf(id);
}

function isUse(id: string): id is FlowUse {
  return Object.hasOwn(USES, id);
}
