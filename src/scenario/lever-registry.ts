import { ADMINISTRATION_LEVERS } from './levers/administration';
import { CONTROL_LEVERS } from './levers/control';
import { GLAPP_LEVERS } from './levers/glapp';
import { GUIDELINES_LEVERS } from './levers/guidelines';
import { HOUSING_LEVERS } from './levers/housing';
import type { Condition, Lever, LeverTheme } from './levers/lever';
import { SHARING_LEVERS } from './levers/sharing';
import { WAY_LEVERS } from './levers/way-of-working';
import type { Levers } from './scenario';
import { BASES } from './shipped';
import type { Words } from './words';

export type { ChoiceLever, Lever, LeverTheme, NumberLever } from './levers/lever';

/** What a municipality decides, one entry each, theme by theme; screens, links and checks are built from this list. */
export const LEVERS: readonly Lever[] = [
  ...GLAPP_LEVERS,
  ...HOUSING_LEVERS,
  ...WAY_LEVERS,
  ...CONTROL_LEVERS,
  ...GUIDELINES_LEVERS,
  ...ADMINISTRATION_LEVERS,
  ...SHARING_LEVERS,
];

/** Themes of levers in the order they are shown. */
export const LEVER_THEMES: readonly { readonly id: LeverTheme; readonly name: Words }[] = [
  { id: 'glapp', name: { sv: 'Glappet', en: 'The glapp' } },
  { id: 'housing', name: { sv: 'Bostäder för nyanlända', en: 'Housing for newly arrived' } },
  { id: 'way', name: { sv: 'Arbetssätt', en: 'Way of working' } },
  { id: 'control', name: { sv: 'Kontroll', en: 'Control' } },
  { id: 'guidelines', name: { sv: 'Riktlinjer utöver normen', en: 'Guidelines above the norm' } },
  { id: 'administration', name: { sv: 'Handläggning', en: 'Handling' } },
  { id: 'sharing', name: { sv: 'Samverkan', en: 'Cooperation' } },
];

/** Why a lever does nothing under what the others are set to; undefined where it does something. */
export function idleBecause({ id, onlyUnder }: Lever, levers: Levers): Words | undefined {
  if (onlyUnder !== undefined && !isMet(onlyUnder, levers)) return onlyUnder.why;
  const way = BASES.ways.find((known) => known.id === levers.wayOfWorking);
  return way?.holds?.includes(id) === true ? HELD : undefined;
}

/** Said of a lever that the chosen way of working already counts. */
const HELD: Words = {
  sv: 'Ingår i vad arbetssättets resultat redan visar: har ingen egen effekt vid sidan om det.',
  en: 'Part of what the way’s result already shows: has no effect of its own beside it.',
};

function isMet({ lever, is }: Condition, levers: Levers): boolean {
  return levers[lever] === is;
}
