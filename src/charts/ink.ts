/**
 * Colours of the charts as custom properties of the page, so that dark mode and print follow; the fallback is the
 * light theme's, and what an exported file gets. Eight tones without verdict: no red, no green.
 */
export const INK = {
  text: 'var(--ink, #1a1f24)',
  muted: 'var(--ink-muted, #56606a)',
  rule: 'var(--rule, #d5d9dc)',
  paper: 'var(--paper, #ffffff)',
} as const;

const TONES = [
  'var(--tone-0, #0072b2)',
  'var(--tone-1, #b86e00)',
  'var(--tone-2, #882255)',
  'var(--tone-3, #2b8c80)',
  'var(--tone-4, #6e6e1f)',
  'var(--tone-5, #5b4aa8)',
  'var(--tone-6, #8a4b2d)',
  'var(--tone-7, #5c6670)',
] as const;

/** The colour of the scenario at a place in the shipped order; it keeps it in every chart. */
export function tone(place: number): string {
  return TONES[place % TONES.length] ?? TONES[0];
}

/** From few to much, by lightness alone in one hue: the last stands out most from the ground, in light and in dark. */
const CLASSES = [
  'var(--class-0, #e6f0f5)',
  'var(--class-1, #b7d5e3)',
  'var(--class-2, #80b1ca)',
  'var(--class-3, #4486a8)',
  'var(--class-4, #12506e)',
] as const;

/** The colour of a class of values, 0 the lowest of five; of fewer classes, those apart from each other. */
export function classTone(place: number, classes: number): string {
  const at = classes < 2 ? 2 : Math.round((place * (CLASSES.length - 1)) / (classes - 1));
  return CLASSES[at] ?? CLASSES[0];
}
