import type { Player, RuleResult, SharingStudy } from '../../analysis/sharing/sharing-study';
import type { ChartTable } from '../../charts/chart-table';
import { m } from '../../messages/messages';
import { formatChance, formatChanceShort } from '../format/chance';
import { formatMean, formatMeanTkr, isEven, perYear } from './per-year';
import { type KnownRule, ruleName } from './rule-words';
import { type NameOf, playersOf, ruleOf } from './study-parts';

/** Groups that are named one by one. */
const MOST_GROUPS = 2;

/** What a party pays and saves a year under a rule, and in how many of a hundred futures it loses, as they are written. */
export interface PartyCell {
  readonly municipality: string;
  readonly pays: string;
  readonly saves: string;
  /** The saving is within its Monte Carlo error: no sign is told. */
  readonly isEven: boolean;
  readonly loses: string;
}

export function partyCells(study: SharingStudy, rule: string): readonly PartyCell[] {
  return playersOf(study, rule).map(({ municipality, pays, saves, probabilityLoses }) => ({
    municipality,
    pays: formatMeanTkr(perYear(pays, study.months)),
    saves: formatMeanTkr(perYear(saves, study.months)),
    isEven: isEven(saves, study),
    loses: formatChanceShort(probabilityLoses, study.draws),
  }));
}

/** Whether any group of parties does better by itself under a rule, which, and by how much. */
export function groupWords(
  { groups, players, isStable }: Pick<RuleResult, 'groups' | 'players' | 'isStable'>,
  { months, draws }: Pick<SharingStudy, 'months' | 'draws'>,
  nameOf: NameOf,
): string {
  if (isStable) return m.sharingGroupNone();
  const gaining = groups.filter(({ gainSek }) => gainSek > 0);
  const named = gaining.slice(0, MOST_GROUPS).map(({ parties, gainSek, probabilityBetter }) => {
    const group = parties.map(nameOf).join(' + ');
    const chance = formatChance(probabilityBetter, draws);
    const errors = players.flatMap(({ municipality, saves }) =>
      parties.includes(municipality) ? [saves.mcse] : [],
    );
    const gain = { mean: gainSek, mcse: Math.max(0, ...errors) };
    if (isEven(gain, { months, draws })) return m.sharingGroupEven({ group, chance });
    const years = months / 12;
    const amount = formatMean({ mean: gain.mean / years, mcse: gain.mcse / years });
    return m.sharingGroupGains({ group, amount, chance });
  });
  const more = gaining.length - named.length;
  return [...named, ...(more > 0 ? [m.sharingGroupsMore({ count: more })] : [])].join(' ');
}

/** Who carries what the agreed parts leave in a draw. */
export function restWords(study: SharingStudy, rule: string, nameOf: NameOf): string {
  const carried = ruleOf(study, rule)?.providerCarries ?? null;
  if (carried === null) return m.sharingRestAll();
  const provider = nameOf(study.provider);
  if (isEven(carried, study)) return m.sharingRestEven({ provider });
  const amount = formatMean(perYear(carried, study.months));
  return carried.mean > 0
    ? m.sharingRestProvider({ provider, amount })
    : m.sharingRestLeft({ provider, amount });
}

/** What the price grows and falls with. */
export function followsWords({
  follows,
  paysForExits,
  rest,
}: Pick<KnownRule, 'follows' | 'paysForExits' | 'rest'>): string {
  if (paysForExits === true) return m.sharingFollowsExits();
  if (rest === 'provider') return m.sharingFollowsVariable();
  return follows === 'enrolled' ? m.sharingFollowsEnrolled() : m.sharingFollowsNothing();
}

/** One party under one rule, as it goes to a file. */
interface FileRow {
  readonly rule: RuleResult;
  readonly player: Player;
}

/** Every rule and party, SEK over the horizon: all there is, with all digits. */
export function rulesFile(study: SharingStudy, nameOf: NameOf): ChartTable<FileRow> {
  const money = (id: 'standAlone' | 'pays' | 'saves' | 'effect' | 'savesInAll', name: string) =>
    (['mean', 'mcse', 'p10', 'p50', 'p90'] as const).map((field) => ({
      id: `${id}-${field}`,
      name: m.sharingFileColumn({ name, field }),
      value: ({ player }: FileRow) => player[id][field],
    }));
  return {
    rows: study.rules.flatMap((rule) =>
      playersOf(study, rule.rule).map((player): FileRow => ({ rule, player })),
    ),
    columns: [
      { id: 'rule', name: m.sharingRule(), value: ({ rule }) => ruleName(rule.rule) },
      { id: 'code', name: m.gridByCode(), value: ({ player }) => player.municipality },
      { id: 'municipality', name: m.municipality(), value: ({ player }) => nameOf(player.municipality) },
      ...money('standAlone', m.sharingAlone()),
      ...money('pays', m.sharingPays()),
      ...money('saves', m.sharingSavesColumn()),
      { id: 'loses', name: m.sharingLosesShare(), value: ({ player }) => player.probabilityLoses },
      ...money('effect', m.sharingEffect()),
      ...money('savesInAll', m.sharingSavesInAll()),
      {
        id: 'losesInAll',
        name: m.sharingLosesInAllShare(),
        value: ({ player }) => player.probabilityLosesInAll,
      },
    ],
  };
}
