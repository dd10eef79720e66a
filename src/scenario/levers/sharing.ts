import type { Lever } from './lever';

/** Which municipality does the work, and on what terms. */
export const SHARING_LEVERS: readonly Lever[] = [
  {
    id: 'sharing',
    theme: 'sharing',
    kind: 'choice',
    name: { sv: 'Vem som utför arbetet', en: 'Who does the work' },
    choices: [
      { value: 'alone', name: { sv: 'Kommunen själv', en: 'The municipality alone' } },
      {
        value: 'posts-fixed',
        name: { sv: 'Trelleborg, mot fast ersättning', en: 'Trelleborg, for a fixed sum' },
      },
    ],
  },
];
