import type { RiskId, RiskResult, SharingStudy } from '../../analysis/sharing/sharing-study';
import type { ChartTable, Column } from '../../charts/chart-table';
import { m } from '../../messages/messages';
import { formatMoney, formatTkr, spokenMoney } from '../format/money';
import { formatNumber } from '../format/number';
import { meanStep } from './per-year';
import { ruleName } from './rule-words';
import { type NameOf, buyersAlone } from './study-parts';

export const RISK_WORDS: Readonly<
  Record<
    RiskId,
    { readonly name: () => string; readonly means: (study: Pick<SharingStudy, 'noticeMonths'>) => string }
  >
> = {
  doubled: { name: m.sharingDoubled, means: m.sharingDoubledMeans },
  halved: { name: m.sharingHalved, means: m.sharingHalvedMeans },
  noMoreExits: { name: m.sharingNoMoreExits, means: m.sharingNoMoreExitsMeans },
  endedAfterYear: {
    name: m.sharingEndedAfterYear,
    means: ({ noticeMonths }) => m.sharingEndedAfterYearMeans({ months: noticeMonths }),
  },
};

/** What a risk costs each party under a rule, or without the agreement: means, SEK over the horizon. */
export interface RiskRow {
  readonly name: string;
  readonly borne: ReadonlyMap<string, number>;
  readonly total: number;
  /** The last digits worth printing. */
  readonly step: number;
}

/** The chosen rule first, the others in their order; last what the same thing would cost each alone, where it costs anything. */
export function riskRows(study: SharingStudy, risk: RiskId): readonly RiskRow[] {
  const own = study.risks.filter((known) => known.risk === risk);
  const isChosen = ({ rule }: RiskResult) => rule === study.rule;
  const [chosen] = own.filter(isChosen);
  if (chosen === undefined) return [];
  const alone = new Map(chosen.borne.map(({ municipality, aloneSek }) => [municipality, aloneSek]));
  const without: RiskRow = {
    name: m.sharingRiskAlone(),
    borne: alone,
    total: [...alone.values()].reduce((sum, sek) => sum + sek, 0),
    step: meanStep({ mcse: Math.max(0, ...buyersAlone(study).map(({ mcse }) => mcse)) }),
  };
  return [
    { ...rowOf(chosen), name: m.sharingRuleChosen({ rule: ruleName(study.rule) }) },
    ...own.filter((result) => !isChosen(result)).map((result) => rowOf(result)),
    ...([...alone.values()].some((sek) => sek !== 0) ? [without] : []),
  ];
}

/** What goes otherwise than expected costs under the chosen rule, and who bears it, as a sentence. */
export function riskWords(study: SharingStudy, risk: RiskId, nameOf: NameOf): string {
  const [chosen] = riskRows(study, risk);
  if (chosen === undefined)
    return m.sharingEndsLater({ risk: RISK_WORDS[risk].name(), years: formatNumber(study.months / 12) });
  const { borne, total, step } = chosen;
  const write = (sek: number) => {
    if (Math.abs(sek) < step / 2) return m.sharingRiskNothing();
    const amount = formatMoney(Math.abs(sek), step);
    return sek > 0 ? m.sharingRiskMore({ amount }) : m.sharingRiskLess({ amount });
  };
  return m.sharingRiskSentence({
    risk: RISK_WORDS[risk].name(),
    total: write(total),
    parties: [...borne]
      .map(([code, sek]) => m.sharingRiskParty({ party: nameOf(code), amount: write(sek) }))
      .join(', '),
  });
}

export function riskTable(study: SharingStudy, risk: RiskId, nameOf: NameOf): ChartTable<RiskRow> {
  const amount = (id: string, name: string, of: (row: RiskRow) => number): Column<RiskRow> => ({
    id,
    name,
    value: (row) => of(row) / 1000,
    text: (row) => formatTkr(of(row), row.step),
    spoken: (row) => spokenMoney(of(row), row.step),
  });
  return {
    rows: riskRows(study, risk),
    columns: [
      { id: 'rule', name: m.sharingRule(), value: ({ name }) => name },
      ...study.parties.map((code) => amount(code, nameOf(code), ({ borne }) => borne.get(code) ?? 0)),
      amount('total', m.sharingTogether(), ({ total }) => total),
    ],
  };
}

function rowOf({ rule, borne, total }: RiskResult): RiskRow {
  return {
    name: ruleName(rule),
    borne: new Map(borne.map(({ municipality, sek }) => [municipality, sek])),
    total,
    step: meanStep({ mcse: Math.max(...borne.map(({ mcse }) => mcse)) }),
  };
}
