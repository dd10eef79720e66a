import { m } from '../messages/messages';
import type { Problem } from '../model/problem';

/** Why a request brought nothing, as the end of a sentence. */
export function failureWords({ what, value }: Problem): string {
  if (what === 'koladaNoContact') return m.dataLiveWhyNoContact();
  if (what === 'koladaCutOff') return m.dataLiveWhyCutOff();
  if (what === 'koladaBusy')
    return value === '429' ? m.dataLiveWhyBusy() : m.dataLiveWhySlow({ time: value });
  if (/^\d{3}$/.test(value)) return m.dataLiveWhyStatus({ status: value });
  return m.dataLiveWhyAnswer({ value });
}

/** The first and the last of a list, and how many. */
export function listWords(list: readonly (string | number)[]): string {
  const [first = '', last = ''] = [list[0], list.at(-1)];
  return list.length <= 2
    ? list.join(', ')
    : m.dataLiveSpan({ first: `${first}`, last: `${last}`, count: `${list.length}` });
}
