import texts from '../../scenarios/assumption-texts.json';
import type { AssumptionText } from './assumption-registry';

/** Words of every assumption, by its id. Apart from the numbers, so that an answer does not wait for them. */
export const ASSUMPTION_TEXTS = texts as Readonly<Record<string, AssumptionText>>;

/** An assumption's words; one that has none goes by its id. */
export function assumptionText(id: string): AssumptionText {
  const plain = { sv: id, en: id };
  return ASSUMPTION_TEXTS[id] ?? { name: plain, help: plain, unit: { sv: '', en: '' } };
}
