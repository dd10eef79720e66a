import texts from '../../scenarios/lever-texts.json';
import type { ChoiceLever } from './lever-registry';
import type { LeverId } from './scenario';
import type { Origin, Words } from './words';

/** What a lever means, and where its range comes from. `unpriced`: no source carries its cost or its effect. */
interface LeverText {
  readonly help: Words;
  /** What each choice means, by its value, of a lever that is one of some choices. */
  readonly choices?: Readonly<Record<string, Words>>;
  readonly unpriced?: true;
  readonly origins: readonly Origin[];
}

/** Words of every lever; apart from the levers, so that an answer does not wait for them. */
export const LEVER_TEXTS: Readonly<Record<LeverId, LeverText>> = texts as never;

/** A lever's meaning in words. */
export function leverHelp(id: LeverId): Words {
  const { help, unpriced } = LEVER_TEXTS[id];
  if (unpriced !== true) return help;
  return { sv: `${help.sv} ${UNPRICED.sv}`, en: `${help.en} ${UNPRICED.en}` };
}

/** What one choice of a lever means, in words. */
export function choiceHelp({ id }: ChoiceLever, value: string): Words {
  const help = LEVER_TEXTS[id].choices?.[value];
  if (help === undefined) throw new Error(`no words for the choice ${value} of ${id}`);
  return help;
}

const UNPRICED: Words = {
  sv: 'Ingen källa sätter ett pris på detta: ingen effekt i kronor förrän du anger en under Antaganden.',
  en: 'No source puts a price on this: no effect in kronor until you set one under Assumptions.',
};
