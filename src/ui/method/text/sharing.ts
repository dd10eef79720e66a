import { formula, list, text, type Section } from './section';

export const SHARING: Section = {
  id: 'kostnadsdelning',
  title: { sv: 'Delmodell: kostnadsdelning', en: 'Submodel: cost sharing' },
  blocks: [
    text(
      'Samma arbete kan utföras på två sätt. Antingen gör varje kommun sitt eget, till ensamkostnaden, eller så gör en av dem, utföraren, det åt de andra, till en gemensam kostnad. Arbetet är handläggning av bistånd och arbetsmarknadsinsatser. Själva biståndet delas inte: var och en betalar sina egna invånares.',
      'The same work can be done in two ways. Either each municipality does its own, at its stand-alone cost, or one of them, the provider, does it for the others, at a joint cost. The work is the handling of bistånd and labour-market measures. Bistånd itself is not shared: each pays that of its own inhabitants.',
    ),
    formula({
      sv: [
        'kvar = vad en part fortsätter att betala själv',
        'gemensam kostnad = utförarens eget arbete + tjänster för de andra',
        '    + rörligt + start + allas kvar',
        'G = gemensam kostnad − allas kvar',
        'en part betalar = kvar + andel × G',
      ],
      en: [
        'kept = what a party keeps paying itself',
        'joint cost = the provider’s own work + posts for the others',
        '    + variable + start-up + all that is kept',
        'G = joint cost − all that is kept',
        'a party pays = kept + share × G',
      ],
    }),
    list(
      [
        'Av sin egen kostnad slipper en köpare bara den undvikbara andelen. Resten blir kvar: lokaler, kundmottagning och tjänster som inte försvinner. Andelen är ett antagande.',
        'Of its own cost a buyer is rid of the avoidable share only. The rest stays: premises, a counter, and posts that do not go away. The share is an assumption.',
      ],
      [
        'Utföraren anställer i hela kvarts tjänster, till priset i Trelleborgs förslag från 2020 med lönernas utveckling. Rörliga kostnader (resor, material, utbildningar) betalas till självkostnad.',
        'The provider hires in whole quarters of a post, at the price of Trelleborg’s proposal of 2020 and its wages’ growth. Variable costs (travel, material, courses) are paid at self-cost.',
      ],
      [
        'Vad det kostar att börja, hur länge köparen betalar dubbelt, övertaliga tjänster efteråt och att bygga upp en egen organisation igen är antaganden. Förslaget prissätter inget av det. De går att ändra.',
        'What it costs to begin, how long the buyer pays twice, redundant posts afterwards and building up an organisation again are assumptions. The proposal prices none of it. They can be changed.',
      ],
    ),
    text(
      'I varje framtid och år följer antalet inskrivna hushållsmånaderna med bistånd i samma framtid. Utförarens arbetssätt kan ändra köparens avslut, så långt transport säger. Den effekten antas följa antalet inskrivna och upphöra med avtalet. Den är köparens: den kommer som lägre (eller högre) bistånd och skatt, står för sig, och ingår inte i priset.',
      'In each future and year the number enrolled follows the household-months with bistånd of that future. The provider’s way of working can change the buyer’s exits, as far as transport goes. That effect is taken to follow the number enrolled and to end with the agreement. It is the buyer’s: it comes as lower (or higher) bistånd and tax, stands by itself, and is no part of the price.',
    ),
    text(
      'En prisregel sätter villkoren på väntad kostnad, innan någon framtid räknas. Andelarna summerar till 1. Sedan regleras varje framtid enligt villkoren, och det som då är kvar av G delas efter de avtalade andelarna (en andel under noll bär inget av det). Där priset följer antalet inskrivna växer och krymper förskottet med det. Vid fast ersättning, och vid ersättning efter resultat, bär utföraren resten. En part förlorar i de framtider där den betalar mer än ensam.',
      'A price rule sets the terms on expected cost, before any future is drawn. The shares sum to 1. Each future is then settled by those terms, and what is left of G is split by the agreed shares (a share below zero carries none of it). Where the price follows the number enrolled the advance grows and shrinks with it. Under a fixed sum, and under payment by results, the provider carries the rest. A party loses in the futures in which it pays more than alone.',
    ),
    formula({
      sv: [
        'förskott = andel × väntat G',
        '    där priset följer antalet: × inskrivna / väntade inskrivna',
        'en part betalar = kvar + förskott + restandel × (G − allas förskott)',
        'fast ersättning: köparen = kvar + summan + rörligt + start, utföraren = resten',
        'efter resultat: dessutom bonus × (avslut − avtalade avslut), inom ± taket',
      ],
      en: [
        'advance = share × expected G',
        '    where the price follows the number: × enrolled / expected enrolled',
        'a party pays = kept + advance + rest share × (G − all advances)',
        'fixed sum: the buyer = kept + the sum + variable + start-up, the provider = the rest',
        'by results: also bonus × (exits − agreed exits), within ± the cap',
      ],
    }),
    text(
      'För varje grupp av kommuner räknas vad arbetet skulle kosta utan de andra. Saknas utföraren i gruppen gör var och en sitt eget. Med de kostnaderna prövas en prisregel:',
      'For each group of municipalities it is worked out what the work would cost without the others. In a group without the provider each does its own. By those costs a price rule is tried:',
    ),
    list(
      [
        'Kärnan: priser vid vilka ingen grupp betalar mer än arbetet skulle kosta den utan de andra. Utanför kärnan har någon skäl att säga nej.',
        'The core: prices at which no group pays more than the work would cost it without the others. Outside the core someone has reason to say no.',
      ],
      [
        'Shapley: var och en betalar vad den gör arbetet dyrare med när den går med, i genomsnitt över alla ordningar att gå med i.',
        'Shapley: each pays what it adds to the cost as it joins, on average over all orders of joining.',
      ],
      [
        'Nukleolus: den grupp som har minst att vinna på avtalet får det så bra som möjligt, därefter nästa. Finns en kärna ligger den där.',
        'The nucleolus: the group that gains least by the agreement is made as well off as can be, then the next. Where there is a core it lies in it.',
      ],
      [
        'Balans: regeln delar ut hela kostnaden och inget mer. Symmetri: två som är lika i allt betalar lika. Nollspelare: den som varken ger eller får något av att gå med betalar precis sin ensamkostnad.',
        'Balance: the rule shares out the whole cost and nothing more. Symmetry: two that are alike in everything pay alike. Null player: who neither brings nor gains anything by joining pays exactly its stand-alone cost.',
      ],
      [
        'Monotoni: blir arbetet dyrare för en grupp och allt annat är lika, betalar ingen i gruppen mindre. Shapley har den men kan hamna utanför kärnan; nukleolus ligger i kärnan men kan sakna den.',
        'Monotony: if the work grows dearer for a group and all else is equal, nobody in it pays less. Shapley has it but can fall outside the core; the nucleolus lies in the core but can lack it.',
      ],
    ),
    text(
      'Lagen: en kommun får avtala att en annan utför dess uppgifter och att anställda där beslutar på dess vägnar (kommunallagen 9 kap. 37 §). Enligt SKR:s rapport om avtalssamverkan, som Trelleborgs och Svedalas utredning återger, är huvudregeln att uppdragstagaren får sin självkostnad, och samverkan om myndighetsutövning behöver inte upphandlas. Ett pris under full självkostnad betyder att den ena kommunens invånare betalar för den andras.',
      'The law: a municipality may agree that another carries out its tasks and that staff there decide on its behalf (kommunallagen, chapter 9, section 37). By SKR’s report on such agreements, as Trelleborg’s and Svedala’s inquiry tells it, the main rule is that the one who does the work gets its self-cost, and cooperation in the exercise of public authority need not be put out to tender. A price under full self-cost means that one municipality’s inhabitants pay for another’s.',
    ),
    text('Det här kan den inte säga:', 'What it cannot say:'),
    list(
      [
        'Vad ett avtal verkligen har kostat. Förslaget från 2020 är ett förslag, och ingen uppföljning finns bland underlagen.',
        'What an agreement has cost in fact. The proposal of 2020 is a proposal, and no follow-up is among the sources.',
      ],
      [
        'Om utförarens egna invånare får vänta. Deras arbete antas kosta och ge detsamma som förut.',
        'Whether the provider’s own inhabitants have to wait. Their work is taken to cost and to give the same as before.',
      ],
      [
        'Om ett pris är lagligt. Vad som hör till självkostnaden är en fråga för jurister, liksom vem som svarar för ett beslut.',
        'Whether a price is lawful. What belongs to self-cost is a question for lawyers, and so is who answers for a decision.',
      ],
      [
        'Vad närhet, insyn och egen kompetens är värda. De har inget pris här, men de kan avgöra.',
        'What closeness, insight and skills of one’s own are worth. They have no price here, and may well decide.',
      ],
    ),
  ],
};
