import { formula, list, text, type Section } from './section';

export const PURPOSE: Section = {
  id: 'syfte',
  title: { sv: 'Syfte', en: 'Purpose' },
  blocks: [
    text(
      'Modellen jämför reformpaket för ekonomiskt bistånd i en kommun: vad ett paket kostar och sparar, för vem, när, och hur säkert det är. Den svarar på ”vad händer om”, inte på vad som kommer att hända. Beskrivningen följer ODD-protokollet (översikt, begrepp, detaljer), så att någon annan kan bygga om modellen ur den.',
      'The model compares reform packages for ekonomiskt bistånd (social assistance) in a municipality: what a package costs and saves, for whom, when, and how sure that is. It answers “what if”, not what will happen. The description follows the ODD protocol (overview, design concepts, details), so that someone else can rebuild the model from it.',
    ),
    text(
      'En åtgärd är något kommunen beslutar. Ett antagande är det som kommunen inte beslutar, och det som följer av en åtgärd: fler tjänster är en åtgärd, hur många fler som då börjar arbeta är ett antagande. De blandas aldrig.',
      'A lever is what the municipality decides. An assumption is what it does not decide, and what follows from a lever: more posts are a lever, how many more then start to work is an assumption. The two are never mixed.',
    ),
  ],
};

export const ENTITIES: Section = {
  id: 'enheter',
  title: { sv: 'Enheter, tillstånd och skalor', en: 'Entities, state variables and scales' },
  blocks: [
    list(
      [
        'Hushåll: vuxna, barnens åldrar, ström (vanliga, anvisade nyanlända, självbosatta nyanlända), och för vanliga hushåll en dold grupp: kort eller lång tid med bistånd. Hushållen påverkar inte varandra.',
        'Household: adults, ages of the children, stream (ordinary, assigned newly arrived, self-settled newly arrived), and for ordinary households a latent group: short or long time on bistånd. Households do not affect one another.',
      ],
      [
        'Hushållets tillstånd: fas × bostad × vuxna i arbete. Faserna för nyanlända är glapp, start (lägre ersättning, eller barn- och bostadsstöd som dröjer), etablering, aktivitetsstöd och långvarigt bistånd. Bostaden är kommunens, egen eller tillfällig.',
        'State of a household: phase × dwelling × adults at work. The phases of the newly arrived are glapp, start-up (the lower benefit, or family and housing benefits still to come), etablering, aktivitetsstöd and long-term bistånd. The dwelling is the municipality’s, their own or temporary.',
      ],
      [
        'Kommun: invånare, skattesats, hushåll med bistånd, inskrivna, eget arbetssätt, eget glapp, tjänster i insatser och i handläggning.',
        'Municipality: inhabitants, tax rate, households on bistånd, enrolled persons, its own way of working, its own glapp, posts in measures and in handling.',
      ],
      [
        'Räkenskaper: kommunen, den kommun som utför arbetet, andra kommuner, regionen, staten och hushållen.',
        'Ledgers: the municipality, the municipality that does the work, other municipalities, the region, the state and the households.',
      ],
    ),
    text(
      'Tiden räknas i hela dagar, och varje månad är lika lång. Belopp är hela kronor i varje månads penningvärde. Hushållsmånader, hushållsår, vuxenmånader, personer under året och inskrivna är olika mått och står aldrig i samma diagram.',
      'Time is counted in whole days, and every month is as long as the next. Amounts are whole kronor at each month’s prices. Household-months, household-years, adult-months, persons in a year and enrolled persons are different measures and never stand in one chart.',
    ),
    formula({
      sv: ['månad = 365,25 / 12 dagar', 'ersättningsdagar i en månad = 260 / 12'],
      en: ['month = 365.25 / 12 days', 'benefit days in a month = 260 / 12'],
    }),
  ],
};

export const PROCESS: Section = {
  id: 'forlopp',
  title: { sv: 'Förlopp och ordning', en: 'Process overview and scheduling' },
  blocks: [
    text(
      'En framtid är en uppsättning dragna antaganden och ett liv för varje hushåll. I varje framtid sker detta, i denna ordning:',
      'A future (a draw) is one set of drawn assumptions and one life of every household. In each future this happens, in this order:',
    ),
    list(
      [
        'Antagandena dras, och hasarderna för att lämna bistånd löses ut.',
        'The assumptions are drawn, and the hazards of leaving bistånd are solved for.',
      ],
      [
        'Antalet hushåll i varje ström bestäms: de som finns vid starten, de som kommer in, nyanlända före och under perioden.',
        'The number of households in each stream is set: those there at the start, those who come in, the newly arrived before and during the horizon.',
      ],
      [
        'Varje hushåll lever sitt liv för sig, händelse för händelse: en tid i ett tillstånd slutar med den avgång som kommer först. Dagarna läggs till hushållstyp × tillstånd × månad.',
        'Each household lives its life by itself, event by event: a spell in a state ends with the exit that comes first. The days are added to household type × state × month.',
      ],
      [
        'Dagarna prissätts: behov, inkomst och bistånd för varje typ och tillstånd enligt månadens regler. Första utbetalningar och lån följs hushåll för hushåll.',
        'The days are priced: need, income and bistånd of each type and state by the month’s rules. First payments and loans are followed household by household.',
      ],
      [
        'Personal, bostäder, bonus och ersättningar mellan kommuner läggs till, och allt bokförs.',
        'Staff, dwellings, bonuses and payments between municipalities are added, and everything is booked.',
      ],
    ),
    text(
      'Hushållens ordning spelar ingen roll: summorna är hela tal.',
      'The order of the households does not matter: the sums are whole numbers.',
    ),
  ],
};
