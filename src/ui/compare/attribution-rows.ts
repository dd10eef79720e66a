import type { Attribution, Part } from '../../analysis/attribution';
import { isWithinError } from '../../analysis/within-error';
import type { ChartTable } from '../../charts/chart-table';
import { m } from '../../messages/messages';
import { assumptionText } from '../../scenario/assumption-texts';
import type { GroupId } from '../../scenario/differences';
import { LEVER_THEMES, LEVERS } from '../../scenario/lever-registry';
import type { AttributedDifference } from '../../state/attribute-difference';
import { formatNumber } from '../format/number';
import { inWords } from '../format/words';

/** A group's part of a difference, SEK, and what each lever or assumption in it has of it; null where there is no split. */
export interface GroupRow extends Part {
  readonly name: string;
  /** What it is of the whole, in words. */
  readonly share: string;
  readonly isNothing: boolean;
  readonly isTie: boolean;
  readonly within: readonly { readonly name: string; readonly value: number | null }[];
}

/** The groups of a difference as they are shown. */
export function groupRows({ attribution, within }: AttributedDifference): readonly GroupRow[] {
  return attribution.groups.map((group) => {
    const id = group.id as GroupId;
    const nameOf = id === 'assumptions' ? (each: string) => inWords(assumptionText(each).name) : leverName;
    return {
      ...group,
      name: groupName(id),
      share: shareInWords(group, attribution),
      isNothing: isNothing(group),
      isTie: isTie(group, attribution.draws),
      within: (within[id] ?? []).map((part) => ({ name: nameOf(part.id), value: part.value })),
    };
  });
}

/** Every number of an attribution, for a file: groups, what is in them, and the whole. */
export function attributionTable(result: AttributedDifference): ChartTable<TableRow> {
  const { difference } = result.attribution;
  return {
    rows: [
      ...groupRows(result).flatMap(({ name, value, low, high, within }): TableRow[] => [
        { group: name, part: '', value, low, high },
        ...within.map((part): TableRow => ({ group: name, part: part.name, value: part.value })),
      ]),
      { group: m.attrWhole(), part: '', ...difference },
    ],
    columns: [
      { id: 'group', name: m.attrGroup(), value: ({ group }) => group },
      { id: 'part', name: m.attrWithin(), value: ({ part }) => part },
      ...(['value', 'low', 'high'] as const).map((id) => ({
        id,
        name: { value: m.attrSek(), low: m.attrSekP10(), high: m.attrSekP90() }[id],
        value: (row: TableRow) => {
          const sek = row[id];
          return sek == null ? null : Math.round(sek);
        },
        text: (row: TableRow) => {
          const sek = row[id];
          return sek == null ? '' : formatNumber(Math.round(sek));
        },
      })),
    ],
  };
}

/** A group, a part of one, or the whole; only groups and the whole have quantiles. */
export interface TableRow {
  readonly group: string;
  readonly part: string;
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
}

function shareInWords(part: Part, { difference, draws }: Attribution): string {
  if (isNothing(part)) return m.attrNone();
  if (isTie(part, draws)) return m.attrTie();
  if (isTie(difference, draws)) return '';
  const share = part.value / difference.value;
  if (share < 0) return m.attrAgainst();
  if (share === 1) return m.attrAll();
  const rough = part.mcse > 0.015 * Math.abs(difference.value);
  const percent = formatNumber(rough ? Math.round(20 * share) * 5 : Math.round(100 * share));
  if (share > 1) return m.attrMore({ percent });
  return rough ? m.attrAbout({ percent }) : m.attrPercent({ percent });
}

/** Nothing in any draw. */
function isNothing({ value, mcse }: Part): boolean {
  return value === 0 && mcse === 0;
}

function isTie({ value, mcse }: Part, draws: number): boolean {
  return isWithinError({ mean: value, mcse }, draws);
}

function groupName(id: GroupId): string {
  if (id === 'assumptions') return m.attrAssumptions();
  const theme = LEVER_THEMES.find((known) => known.id === id);
  return theme === undefined ? id : inWords(theme.name);
}

function leverName(id: string): string {
  const lever = LEVERS.find((known) => known.id === id);
  return lever === undefined ? id : inWords(lever.name);
}
