import type { Lever } from './lever';

/** Which municipality does the work, and on what terms. */
export const SHARING_LEVERS: readonly Lever[] = [
  {
    id: 'sharing',
    theme: 'sharing',
    kind: 'choice',
    name: { sv: 'Vem som utför arbetet', en: 'Who does the work' },
    choices: [
      {
        value: 'alone',
        name: { sv: 'Kommunen själv', en: 'The municipality alone' },
        help: { sv: 'Egen personal.', en: 'Its own staff.' },
      },
      {
        value: 'posts-fixed',
        name: { sv: 'Trelleborg, mot fast ersättning', en: 'Trelleborg, for a fixed sum' },
        help: {
          sv: 'Då gäller Trelleborgs arbetssätt, vilket som än är valt ovan. 5,75 tjänster för 3 992 500 kr per år för Svedalas 235 inskrivna; i en annan kommun räknas tjänsterna om efter antalet inskrivna: ett antagande. Ersättningen antas täcka Trelleborgs kostnad.',
          en: 'Then Trelleborg’s way of working applies, whichever is chosen above. 5.75 posts for 3 992 500 kr a year for Svedala’s 235 enrolled; elsewhere the posts are scaled to the number enrolled: an assumption. The sum is taken to cover Trelleborg’s cost.',
        },
      },
    ],
  },
];
