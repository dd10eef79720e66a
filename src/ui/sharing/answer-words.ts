import type { Player, SharingStudy } from '../../analysis/sharing/sharing-study';
import { m } from '../../messages/messages';
import { formatChance } from '../format/chance';
import { formatMean, isEven, perYear } from './per-year';

/** What the agreement comes to for all parties together, as a sentence. */
export function wholeWords({ saving, months, draws }: SharingStudy): string {
  if (isEven(saving, { months, draws })) return m.sharingWholeEven();
  const amount = formatMean(perYear(saving, months));
  return saving.mean > 0 ? m.sharingWholeSaves({ amount }) : m.sharingWholeCosts({ amount });
}

/** What the work costs a party in the agreement against alone, as a sentence with natural frequencies. */
export function partyWords(
  { saves, probabilityLoses }: Player,
  party: string,
  { months, draws }: Pick<SharingStudy, 'months' | 'draws'>,
): string {
  const chance = formatChance(probabilityLoses, draws);
  if (isEven(saves, { months, draws })) return m.sharingEven({ party, chance });
  const amount = formatMean(perYear(saves, months));
  return saves.mean > 0
    ? m.sharingSaves({ party, amount, chance })
    : m.sharingLoses({ party, amount, chance });
}

/** The same with bistånd and tax counted; empty where the agreement leaves them as they are. */
export function inAllWords(
  { effect, savesInAll, probabilityLosesInAll }: Player,
  { months, draws }: Pick<SharingStudy, 'months' | 'draws'>,
): string {
  if (effect.mean === 0 && effect.mcse === 0) return '';
  const chance = formatChance(probabilityLosesInAll, draws);
  if (isEven(savesInAll, { months, draws })) return m.sharingInAllEven({ chance });
  const amount = formatMean(perYear(savesInAll, months));
  return savesInAll.mean > 0
    ? m.sharingInAllSaves({ amount, chance })
    : m.sharingInAllLoses({ amount, chance });
}
