import { LEVERS, type LeverTheme } from '../../scenario/lever-registry';
import type { EffectEvidence, LegalStatus, Reform } from '../../scenario/reform';
import type { Words } from '../../scenario/words';
import { groupOf } from './catalogue';

/** What a reform does in the model: sets a lever, waits for the user to say how far, or nothing. */
export const IN_MODEL = ['sets', 'waits', 'nothing'] as const;
export type InModel = (typeof IN_MODEL)[number];

export function inModel({ levers }: Reform): InModel {
  if (levers.some(({ value }) => value !== null)) return 'sets';
  return levers.length > 0 ? 'waits' : 'nothing';
}

/** What is looked for in the catalogue; an empty field asks for nothing. */
export interface Wanted {
  readonly text: string;
  readonly group: string;
  readonly inModel: InModel | '';
  readonly theme: LeverTheme | '';
  readonly legal: LegalStatus | '';
  readonly evidence: EffectEvidence | '';
}

export const ANY: Wanted = { text: '', group: '', inModel: '', theme: '', legal: '', evidence: '' };

/** Whether a reform is what is looked for: every word of the text stands in its name or description. */
export function isFound(reform: Reform, wanted: Wanted, language: keyof Words): boolean {
  const { name, description, levers, legal, evidence } = reform;
  const text = `${name[language]} ${description[language]}`.toLocaleLowerCase('sv');
  const words = wanted.text.toLocaleLowerCase('sv').split(/\s+/);
  return (
    words.every((word) => text.includes(word)) &&
    (wanted.group === '' || groupOf(reform) === wanted.group) &&
    (wanted.inModel === '' || inModel(reform) === wanted.inModel) &&
    (wanted.theme === '' || levers.some(({ lever }) => themeOf(lever) === wanted.theme)) &&
    (wanted.legal === '' || legal.status === wanted.legal) &&
    (wanted.evidence === '' || evidence === wanted.evidence)
  );
}

function themeOf(id: string): LeverTheme | undefined {
  return LEVERS.find((lever) => lever.id === id)?.theme;
}
