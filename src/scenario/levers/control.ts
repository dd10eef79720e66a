import { type Lever, UNITS } from './lever';

/** Checks of who has a right to bistånd. */
export const CONTROL_LEVERS: readonly Lever[] = [
  {
    id: 'homeVisitsPerYear',
    theme: 'control',
    kind: 'number',
    name: { sv: 'Hembesök', en: 'Home visits' },
    help: {
      sv: 'I Sundbyberg ledde 24–25 % av hembesöken i nya ärenden till avslag: en andel av besöken, inte av ansökningarna, och utan uppgift om hur många som ändå fått avslag eller söker igen. Bara avslag utöver de vanliga räknas, och de är ett antagande. Vad ett besök kostar är inte publicerat: 0 kr tills du anger något under Antaganden. Besök kräver samtycke; JO har kritiserat en generell rutin.',
      en: 'In Sundbyberg 24–25 % of the home visits in new cases led to rejection: a share of the visits, not of the applications, and with nothing said of how many would have been rejected anyway or apply again. Only rejections beyond the ordinary ones count, and they are an assumption. What a visit costs is not published: 0 kr until you set something under Assumptions. Visits need consent; the Parliamentary Ombudsman (JO) has criticised a general routine.',
    },
    unit: UNITS.perYear,
    min: 0,
    max: 2000,
    step: 10,
    origins: [
      { source: 'sundbyberg-2019', place: 'reform 8' },
      { source: 'stockholm-2017', place: 'punkt 10' },
    ],
  },
];
