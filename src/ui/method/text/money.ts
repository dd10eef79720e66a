import { formula, list, text, type Section } from './section';

export const HOUSING: Section = {
  id: 'bostad',
  title: { sv: 'Delmodell: bostadens tre belopp', en: 'Submodel: housing’s three amounts' },
  blocks: [
    text(
      'Bostaden är tre olika belopp: vad den kostar kommunen, vilken hyra som tas ut och vilken hyra som godtas i biståndet.',
      'A dwelling is three different amounts: what it costs the municipality, the rent charged and the rent approved in bistånd.',
    ),
    formula({
      sv: [
        'kostnad = personer × m² per person × kr per m² i bostadsformen × hyresnivå',
        'bruksvärde: uttagen = godtagen = kostnad',
        'betalningsförmåga: uttagen = godtagen = min(kostnad, R i etableringen)',
        'tak: uttagen = kostnad, godtagen = min(kostnad, taket)',
        'delad: två delar bostaden, delad norm och ingen bostadsersättning',
      ],
      en: [
        'cost = persons × m² per person × kr per m² of the housing form × rent level',
        'use value: charged = approved = cost',
        'ability to pay: charged = approved = min(cost, R in etablering)',
        'cap: charged = cost, approved = min(cost, the cap)',
        'shared: two share the dwelling, a shared norm and no bostadsersättning',
      ],
    }),
    text(
      'Det som tas ut men inte godtas faller på hushållet. I kommunens bostäder kan bara det som hushållet då saknar bli hyresförlust för kommunen, och en antagen andel av det blir det. Taket gäller i alla bostäder, i procent av en riktlinje (Malmös från 2018 som exempel, omräknad till kommunens hyresnivå). En lägre hyra sänker också statens bostadsstöd: en del av varje krona går till staten, och det bokförs. Sänkt hyra kan gälla hela kontraktet eller upphöra med egen försörjning; i det senare fallet kan den göra det mindre lönsamt att arbeta, och den inlåsningen är ett antagande med utgångspunkt 0.',
      'What is charged and not approved falls on the household. In the municipality’s dwellings only what the household then lacks can become rent loss to the municipality, and an assumed share of that does. The cap holds in all dwellings, in per cent of a guideline (Malmö’s of 2018 as an example, at the municipality’s level of rents). A lower rent also lowers the state’s housing benefit: part of each krona goes to the state, and that is booked. A lowered rent can hold for the contract or end with self-support; in the latter case it can make work pay less, and that lock-in is an assumption that starts from 0.',
    ),
    text(
      'Kontraktet räknas från ankomsten. De som kom före starten har dåtidens kontrakt; en ändrad hyra gäller alla som bor i kommunens bostäder. En del av de anvisade flyttar från kommunen två år efter ankomsten, hur långt kontraktet än är. Den som då inte försörjer sig följs till nästa avslut, och dess bistånd står i andra kommuners räkenskap. När kontraktet är slut har de flesta egen bostad, och en del av dem som inte försörjer sig behöver tillfälligt boende. Bostäderna står tomma en liten del av tiden, och den kostnaden bär kommunen.',
      'The contract counts from arrival. Those who came before the start have the contracts of then; a changed rent holds for all in the municipality’s dwellings. Some of the assigned move out of the municipality two years after arrival, however long the contract is. Who does not support itself then is followed to its next exit, and its bistånd stands in the ledger of other municipalities. When the contract is over most have a home of their own, and some of those who do not support themselves need temporary housing. The dwellings stand empty for a small part of the time, at the municipality’s cost.',
    ),
  ],
};

export const STAFF: Section = {
  id: 'personal',
  title: { sv: 'Delmodell: personal och delat arbete', en: 'Submodel: staff and shared work' },
  blocks: [
    text(
      'Arbetssättet bestämmer tjänsterna. De rör sig i steg om en kvarts tjänst, så kostnaden per inskriven är ett resultat och aldrig en ingång.',
      'The way of working sets the posts. They move in steps of a quarter post, so the cost per enrolled is a result and never an input.',
    ),
    formula({
      sv: [
        'tjänster = kvar hemma × ⌈inskrivna × tjänster per 100 / 25⌉ / 4 + fler tjänster',
        'kostnad = tjänster × kostnad per tjänst × löneutveckling',
        'fast ersättning: förslagets tjänster × deras kostnad + rörlig kostnad × inskrivna',
        'kvar hemma = 1, eller 1 − undvikbar andel när en annan kommun gör arbetet',
      ],
      en: [
        'posts = left at home × ⌈enrolled × posts per 100 / 25⌉ / 4 + more posts',
        'cost = posts × cost per post × growth of pay',
        'fixed sum: the proposal’s posts × their cost + variable cost × enrolled',
        'left at home = 1, or 1 − avoidable share where another municipality does the work',
      ],
    }),
    text(
      'Ett arbetssätt från en annan kommun tar dess tjänster per 100 inskrivna, gånger ett antagande för insatser och ett för handläggning: om en mindre kommun klarar sig på lika få är osäkert. När Trelleborg utför arbetet gäller Trelleborgs arbetssätt, och ersättningen antas täcka Trelleborgs kostnad. Det är ett förslag från 2020, inte ett avtal.',
      'A way from another municipality takes that one’s posts per 100 enrolled, times one assumption for measures and one for handling: whether a smaller municipality can do with as few is uncertain. When Trelleborg does the work, Trelleborg’s way of working applies, and the sum is taken to cover Trelleborg’s cost. It is a proposal of 2020, not an agreement.',
    ),
  ],
};

export const LEDGERS: Section = {
  id: 'rakenskaper',
  title: { sv: 'Delmodell: räkenskaper och skatt', en: 'Submodel: ledgers and tax' },
  blocks: [
    text(
      'Varje betalning bokförs en gång, från en part till en annan. En överföring står i två räkenskaper med motsatta tecken, så överföringar summerar till noll i varje framtid och månad. Verkliga kostnader (personal, bostäder) står i en.',
      'Every payment is booked once, from one party to another. A transfer stands in two ledgers with opposite signs, so transfers sum to zero in every future and month. Real costs (staff, dwellings) stand in one.',
    ),
    list(
      [
        'Kommunens konton: bistånd i glappet, i etableringen, därefter och till vanliga hushåll, bostäder, lån ut och tillbaka, arbetssätt, handläggning, bonus, ersättning mellan kommuner, engångsbelopp, återsökning och skatt. Nettokostnaden är deras summa.',
        'The municipality’s accounts: bistånd in the glapp, in etablering, after it and to ordinary households, housing, loans out and back, way of working, handling, bonuses, payments between municipalities, one-off grants, reimbursements and tax. Net cost is their sum.',
      ],
      [
        'Statens schablon per nyanländ är en upplysning utanför nettokostnaden; nettokostnaden med schablonen avdragen står bredvid.',
        'The state’s schablon per newcomer is a memo line outside net cost; net cost less the schablon stands beside it.',
      ],
    ),
    formula({
      sv: [
        'kommunalskatt = skattesats × max(0, lön − grundavdrag)',
        'skatt netto, månad t = (1 − utjämningens andel) × kommunalskatt(t − eftersläpning)',
        'som dokumenten räknar = kommunalskatt + regionskatt',
      ],
      en: [
        'municipal tax = rate × max(0, wage − grundavdrag)',
        'tax net, month t = (1 − share of equalisation) × municipal tax(t − lag)',
        'as the documents count = municipal tax + region tax',
      ],
    }),
    text(
      'Hushållet betalar skatten genast, till staten. Staten betalar kommunens del, och tar det mesta av den i inkomstutjämningen, efter en eftersläpning som är lika för båda (24 månader, inte kontrollerad mot någon källa). Det som kommer efter perioden står som en upplysning, netto: en kort period visar därför lite eller ingen skatt. Netto är utgångspunkten; dokumentens sätt, brutto, genast, med regionens del och utan utjämning, är ett val.',
      'The household pays the tax at once, to the state. The state pays the municipality its part, and takes most of it in income equalisation, after a lag that is the same for both (24 months, not checked against any source). What comes after the horizon is a memo line, net: a short horizon therefore shows little tax or none. Net is the default; the documents’ way, gross, at once, with the region’s part and without equalisation, is a choice.',
    ),
  ],
};
