import { formula, list, text, type Section } from './section';

export const RULES: Section = {
  id: 'regler',
  title: { sv: 'Delmodell: behov, inkomst och bistånd', en: 'Submodel: need, income and bistånd' },
  blocks: [
    formula({
      sv: [
        'behov = riksnorm + andra godtagna kostnader + godtagen hyra',
        'bistånd = max(0, behov − inkomst)',
        'utrymme = max(0, inkomst − riksnorm − andra godtagna kostnader − uttagen hyra)',
      ],
      en: [
        'need = riksnorm + other approved costs + approved rent',
        'bistånd = max(0, need − income)',
        'room = max(0, income − riksnorm − other approved costs − rent charged)',
      ],
    }),
    text(
      'Riksnormen är personliga kostnader efter ålder och gemensamma efter hushållets storlek, för årets regler. En höjd norm för barn höjer barnens personliga kostnader. Inkomsten beror på fasen:',
      'Riksnorm is personal costs by age and common costs by the size of the household, by the year’s rules. A raised child norm raises the children’s personal costs. Income depends on the phase:',
    ),
    list(
      ['Glappet: inga statliga ersättningar.', 'Glapp: no state benefits.'],
      [
        'Starten: etableringsersättningens lägre belopp under kartläggningen, medan barnbidrag, etableringstillägg och bostadsstöd kan dröja.',
        'Start-up: the lower etableringsersättning during kartläggning, while barnbidrag, etableringstillägg and housing benefits may be delayed.',
      ],
      [
        'Etablering (24 månader): etableringsersättning per vuxen, etableringstillägg för högst tre barn, barnbidrag, och bostadsersättning eller bostadsbidrag.',
        'Etablering (24 months): etableringsersättning per adult, etableringstillägg for three children at most, barnbidrag, and bostadsersättning or bostadsbidrag.',
      ],
      [
        'Aktivitetsstöd: 300 ersättningsdagar, 450 med minderåriga barn, efter skatt.',
        'Aktivitetsstöd: 300 benefit days, 450 with minor children, after tax.',
      ],
      [
        'Därefter, och för vanliga hushåll: barnbidrag och bostadsbidrag. I båda fallen sänker egna inkomster biståndet med samma dragna andel, utom när en vuxen arbetar.',
        'Thereafter, and for ordinary households: barnbidrag and bostadsbidrag. In both, incomes of their own lower bistånd by the same drawn share, but for when an adult is at work.',
      ],
      [
        'Nettolön för den som arbetar. Efter sex månader i följd med försörjningsstöd räknas en fjärdedel inte mot behovet, i två år (jobbstimulans).',
        'Net wage of those at work. After six months in a row on försörjningsstöd a fourth is not counted against the need, for two years (jobbstimulans).',
      ],
    ),
    formula({
      sv: [
        'etableringsersättning = vuxna × dagbelopp × 260 / 12',
        'bostadsersättning = min(hyra, tak) − golv, lägst 0; bara ensam vuxen utan barn i egen bostad',
        'bostadsbidrag = särskild del + ½ × (min(hyra, tak) − golv) − 20 % × årsinkomst över fribeloppet / 12,',
        '                avrundat nedåt till hundratal, lägst 0; bara familjer',
      ],
      en: [
        'etableringsersättning = adults × daily amount × 260 / 12',
        'bostadsersättning = min(rent, ceiling) − floor, at least 0; only a single adult without children, alone',
        'bostadsbidrag = special part + ½ × (min(rent, cap) − floor) − 20 % × yearly income above the free amount / 12,',
        '                rounded down to hundreds, at least 0; families only',
      ],
    }),
    text(
      'Den som saknar mindre än ett antaget minsta belopp söker inte, och räknas som utan bistånd.',
      'Who lacks less than an assumed least amount does not apply, and counts as without bistånd.',
    ),
    text(
      'Bostadsstödet beror på hyran, så den hyra ett hushåll klarar är en fixpunkt: den högsta hela hyra R som är högst så stor som det som blir kvar när stödet vid just den hyran räknas in. Den söks uppifrån: R sänks till förmågan vid R tills den räcker, vilket alltid hittar den största.',
      'Housing benefit depends on the rent, so the rent a household can pay is a fixed point: the highest whole rent R that is no larger than what is left when the benefit at that very rent is counted. It is sought from above: R is lowered to the ability at R until it suffices, which always finds the greatest one.',
    ),
    formula({
      sv: [
        'R = max { r : r ≤ inkomst utan bostadsstöd + bostadsstöd(r) − riksnorm − andra godtagna kostnader }',
      ],
      en: [
        'R = max { r : r ≤ income without housing benefit + housing benefit(r) − riksnorm − other approved costs }',
      ],
    }),
    text(
      'Nackas Bilaga 2 räknar med högsta bostadsstöd vilken hyran än är. Den återges på kronan med sina egna belopp, och vid sidan av den står den hyra som verkligen kan betalas.',
      'Nacka’s Bilaga 2 counts the highest housing benefit whatever the rent. It is reproduced to the krona with its own amounts, and beside it stands the rent that can really be paid.',
    ),
  ],
};

export const GLAPP: Section = {
  id: 'glapp',
  title: { sv: 'Delmodell: ankomst, glapp och lån', en: 'Submodel: arrival, glapp and loan' },
  blocks: [
    text(
      'Nyanlända kommer i två strömmar: anvisade, som bor i kommunens bostad, och självbosatta, som ordnar bostad själva. Ankomsterna fördelas jämnt över året.',
      'The newly arrived come in two streams: assigned, who live in the municipality’s dwelling, and self-settled, who find their own. Arrivals are spread evenly over the year.',
    ),
    formula({
      sv: [
        'hushåll = personer / personer per hushåll × faktor',
        'glappets slut = ankomst + medellängd × g,  g dras ur en gammafördelning med medelvärde 1',
      ],
      en: [
        'households = persons / persons per household × factor',
        'end of the glapp = arrival + mean length × g,  g drawn from a gamma distribution with mean 1',
      ],
    }),
    text(
      'Glappet är en kedja av händelser och inte en konstant: statens engångsbelopp kommer vid ankomsten (fasta belopp till juni 2024, sedan andelar av prisbasbeloppet) och betalas till kommunen, sedan börjar etableringsersättningen, därefter barn- och bostadsstöden, var och en med sin egen väntan. Ett kortare glapp flyttar bara slutet.',
      'The glapp is a chain of events and not a constant: the state’s one-off grant comes on arrival (fixed sums to June 2024, then shares of prisbasbeloppet) and is paid to the municipality, then etableringsersättning begins, then the family and housing benefits, each with a wait of its own. A shorter glapp only moves its end.',
    ),
    text(
      'Tre belopp som kommer en gång räknas som inkomst när de kommer och sänker biståndet, högst till 0:',
      'Three sums that come once count as income when they come and lower bistånd, at most to 0:',
    ),
    list(
      [
        'Det som är kvar av den sista LMA-ersättningen, för anvisade: från första dagen i glappet.',
        'What is left of the last LMA payment, for the assigned: from the first day of the glapp.',
      ],
      [
        'Den första etableringsersättningens retroaktiva del, den som går längre tillbaka än en månad: de 30 dagarna från utbetalningen.',
        'The part of the first etableringsersättning that goes further back than a month: the 30 days from the payment.',
      ],
      [
        'Barn- och bostadsstöd som har dröjt: de 30 dagarna från att de börjar, tidigast när den retroaktiva delen är räknad.',
        'Family and housing benefits that waited: the 30 days from their beginning, at the earliest when the part for earlier months has been counted.',
      ],
    ),
    text(
      'Biståndet i glappet kan vara ett etableringslån. Det betalas tillbaka månad för månad ur hushållets eget utrymme vid den hyra som tas ut, i etableringen och, efter ett avslut till arbete, i arbetet, och ur det som är kvar av den retroaktiva utbetalningen. Utrymmet räknas efter behovet: den som inte har något betalar inget. Efter lånets tid, räknad från den första utbetalningen, efterskänks resten; så räknas också det som återstår när perioden är slut. Engångsbeloppet kommer i båda fallen. Hur sällan det finns utrymme är ett resultat, inte ett antagande.',
      'Bistånd in the glapp can be an etableringslån. It is paid back month by month out of the household’s own room at the rent charged, in etablering and, after an exit to work, in work, and out of what is left of the payment for earlier months. Room is what is left after the need: who has none pays nothing. After the term of the loan, counted from the first payment, the rest is remitted; what remains when the horizon ends counts so too. The one-off grant comes in both cases. How seldom there is room is a result, not an assumption.',
    ),
  ],
};
