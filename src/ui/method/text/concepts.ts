import { formula, list, text, type Section } from './section';

export const CONCEPTS: Section = {
  id: 'begrepp',
  title: { sv: 'Grundtankar och slump', en: 'Design concepts and randomness' },
  blocks: [
    text(
      'Det som kommer ur modellen: antal hushåll med bistånd, kostnader per konto, vem som betalar, hur ofta ett lån kan betalas tillbaka, och kostnaden per inskriven. Det som läggs in: regler, lönenivå, ankomster, hur fort hushåll lämnar under kommunens eget arbetssätt, och hur mycket av en annan kommuns resultat som följer med. Hushållen räknar inte ut sitt bästa val och lär inget: beteende finns bara som hasarder.',
      'What comes out of the model: households on bistånd, costs by account, who pays, how often a loan can be paid back, and the cost per enrolled. What is put in: rules, wages, arrivals, how fast households leave under the municipality’s own way of working, and how much of another municipality’s result carries over. Households do not work out their best choice and learn nothing: behaviour is hazards only.',
    ),
    text(
      'Slumpen har nycklar i stället för en ström. Varje slumptal är en ren funktion av frö, framtid, kommun, ström, hushållets nummer, händelse och händelsens ordning:',
      'Randomness is keyed, not streamed. Every random number is a pure function of seed, future, municipality, stream, the household’s number, event and the event’s occurrence:',
    ),
    formula({
      sv: [
        'u = f(frö, framtid, kommun, ström, nummer, händelse, gång) / 2³¹',
        'dag = H⁻¹( E(u) / θ ),  E(u) = −ln(1 − u)',
      ],
      en: [
        'u = f(seed, future, municipality, stream, number, event, occurrence) / 2³¹',
        'day = H⁻¹( E(u) / θ ),  E(u) = −ln(1 − u)',
      ],
    }),
    text(
      'Nycklarna till strömmar och antaganden kommer ur Threefry-2x32 med 20 rundor (antaganden 52 bitar); hushållets nyckel är 64 bitar och varje händelse blandar den till 31 bitar. H är den samlade hasarden i en tabell som byggs en gång; åtgärd, framtid och slag av avgång är delaren θ. Dagen är därför monoton: en högre hasard ger aldrig en senare avgång.',
      'Keys of streams and assumptions come from Threefry-2x32 with 20 rounds (assumptions 52 bits); a household’s key is 64 bits, and each event mixes it to 31 bits. H is the cumulative hazard in a table built once; lever, future and kind of exit are the divisor θ. The day is therefore monotone: a higher hazard never gives a later exit.',
    ),
    text(
      'Ett hushålls identitet känner inte till åtgärderna. Alla paket prövas alltså på samma framtider, med samma hushåll och samma tur (gemensamma slumptal): det som en åtgärd inte rör är lika till sista biten, och skillnaden mellan två paket tas framtid för framtid. Kvantiler dras aldrig från varandra.',
      'A household’s identity knows nothing of levers. So all packages are tried on the same futures, with the same households and the same luck (common random numbers): what a lever does not touch is equal to the last bit, and the difference between two packages is taken future by future. Quantiles are never subtracted.',
    ),
    list(
      [
        'Antalet hushåll i en ström är Poissonfördelat genom ett eget slumptal: ett högre väntat antal lägger bara till hushåll.',
        'The number of households of a stream is Poisson through a uniform of its own: a higher expected number only adds households.',
      ],
      [
        'Bara räknesätt som ger samma bitar i alla webbläsare används. En körning har ett SHA-256-fingeravtryck, lika i Node, Chromium och Firefox hur arbetet än delas upp.',
        'Only arithmetic that gives the same bits in every browser is used. A run has a SHA-256 digest, the same in Node, Chromium and Firefox however the work is split.',
      ],
    ),
  ],
};

export const INITIALISATION: Section = {
  id: 'start',
  title: { sv: 'Utgångsläge', en: 'Initialisation' },
  blocks: [
    text(
      'Antalet hushåll med bistånd vid starten är det publicerade, eller räknas fram ur årets antal:',
      'The number of households on bistånd at the start is the published one, or is worked out from the year’s number:',
    ),
    formula({
      sv: [
        'hushåll vid starten = hushåll under året × månader per hushåll och år / 12 × faktor',
        'vanliga = hushåll vid starten − nyanlända med bistånd',
        'stadigt inflöde per dag = vanliga / (dagar med bistånd per nytt hushåll)',
        'som stannar länge, per dag = stadigt inflöde × deras andel',
        '    − senare nyanlända med bistånd / (dagar med bistånd per hushåll som stannar länge)',
      ],
      en: [
        'households at the start = households in the year × months per household and year / 12 × factor',
        'ordinary = households at the start − newly arrived on bistånd',
        'steady inflow per day = ordinary / (days on bistånd per new household)',
        'long-stayers per day = steady inflow × their share',
        '    − later newcomers on bistånd / (days on bistånd per long-stayer)',
      ],
    }),
    text(
      'De vanliga hushållen är i ett stadigt flöde: hur länge de redan har haft bistånd dras ur jämviktens fördelning, och en del är i ett avbrott som slutar med återkomst. Typer av hushåll som stannar längre är fler där än bland dem som kommer. De nyanlända har kommit under de fyra åren före starten och följs ända från ankomsten, med dåtidens glapp, kontrakt och arbetssätt; den som kom tidigare är ett vanligt hushåll.',
      'Ordinary households are in a steady flow: how long they have had bistånd is drawn from the equilibrium, and some are in a break that ends in a return. Types of household that stay longer are more common there than among those who come. The newly arrived came in the four years before the start and are followed from arrival, under the glapp, the contracts and the way of working of then; who came earlier is an ordinary household.',
    ),
    text(
      'Inflödet håller antalet hushåll jämnt vid kommunens eget arbetssätt, gånger ett antagande. När de nyanlända som följs har varit här längre än fyra år tar de platser i det jämna antalet. Därför minskas inflödet med lika många, räknat i dagar med bistånd, och bara bland dem som stannar länge, eftersom före detta nyanlända gör det. Minst en tiondel av det inflödet lämnas kvar.',
      'Inflow keeps the number of households level at the municipality’s own way of working, times an assumption. When the newly arrived who are followed have been here for more than four years, they take places in that level number. The inflow is therefore lowered by as many, counted in days on bistånd, and only among long-stayers, since former newcomers are such. At least a tenth of that inflow is left.',
    ),
    text(
      'Utgångsläget och det jämna inflödet räknas ut efter vad som gäller i dag: dagens hyra, norm, glapp och arbetssätt. Ingen åtgärd ändrar dem. Sedan kan aktivitetskrav, hembesök och ett arbetssätt med en övre gräns göra att färre av dem som skulle ha kommit söker eller får bistånd.',
      'The opening stock and the steady inflow are worked out under what holds today: today’s rent, norm, glapp and way of working. No lever changes them. After that, activity demanded, home visits and a way of working with an upper bound can make fewer of those who would have come apply or be granted.',
    ),
    text(
      'Andelen hushåll som stannar länge är större där biståndsnivån är högre än rikets: andelen × (1 + elasticitet × ln(kommunens nivå / rikets)).',
      'The share of households that stay long is larger where the level of bistånd is above the nation’s: share × (1 + elasticity × ln(municipality’s level / the nation’s)).',
    ),
  ],
};

export const DATA: Section = {
  id: 'underlag',
  title: { sv: 'Underlag', en: 'Input data' },
  blocks: [
    text(
      'Fem dokument (Nacka 2017, Stockholm 2017, Sundbyberg 2019, Svedala och Trelleborg 2020, SKR 2025), riksnorm och ersättningsregler efter datum, antal hushåll med bistånd från Socialstyrelsen, folkmängd och skattesatser från SCB, nyckeltal från Kolada, anvisade från Migrationsverket, och forskning om biståndstider. Varje fil står i en katalog med sitt fingeravtryck, kolumner, enheter och koder för det som saknas; ett saknat värde är aldrig 0.',
      'Five documents (Nacka 2017, Stockholm 2017, Sundbyberg 2019, Svedala and Trelleborg 2020, SKR 2025), riksnorm and benefit rules by date, households on bistånd from Socialstyrelsen, population and tax rates from SCB, key figures from Kolada, assigned persons from Migrationsverket, and research on the duration of assistance. Every file is in a catalogue with its hash, columns, units and codes for what is missing; a missing value is never 0.',
    ),
    text(
      'Varje parameter har sin period. Ett belopp som ingen källa anger för ett år fylls med det närmaste kända, och det står på sidan. Riksnormen fylls aldrig: den finns för 2013–2026.',
      'Every parameter has its period. An amount that no source carries for a year is filled with the nearest known one, and the page says so. Riksnorm is never filled: it is there for 2013–2026.',
    ),
  ],
};
