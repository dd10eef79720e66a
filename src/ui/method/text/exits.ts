import { formula, list, text, type Section } from './section';

export const EXITS: Section = {
  id: 'avslut',
  title: { sv: 'Delmodell: avslut och återkomst', en: 'Submodel: exits and returns' },
  blocks: [
    text(
      'Tiden med bistånd slutar med det som kommer först: arbete, studier eller annat (andra inkomster, flytt, statliga försäkringar, avslag). Varje slag har sitt eget slumptal. Avslut till arbete och studier för nyanlända börjar med etableringen, andra avslut när den är slut.',
      'A spell on bistånd ends with what comes first: work, study or other (other incomes, moves, state insurance, rejection). Each kind has its own random number. For the newly arrived, exits to work and study begin with etablering, other exits when it is over.',
    ),
    text(
      'Det publicerade talet är årets avslut som andel av alla som var inskrivna någon gång under året. Hur många som var det redan från årets början är inte publicerat: s är ett antagande, och hasarden löses ut i varje framtid så att andelen kommer tillbaka. Med x = 12 × månadshasarden:',
      'The published figure is the year’s exits as a share of all who were enrolled at some time in the year. How many were so from its start is not published: s is an assumption, and the hazard is solved for in each future so that the share comes back. With x = 12 × the monthly hazard:',
    ),
    formula({
      sv: ['andel = s (1 − e^−x) + (1 − s) (1 − (1 − e^−x) / x)'],
      en: ['share = s (1 − e^−x) + (1 − s) (1 − (1 − e^−x) / x)'],
    }),
    text(
      'Den lösta hasarden ska vara medelvärdet över vanliga hushålls dagar med bistånd. Båda gruppernas hasarder gångras därför med en och samma faktor, som löses ut i tre varv eftersom antalet dagar själv beror på den:',
      'The hazard solved for is to be the mean over ordinary households’ days on bistånd. The hazards of both groups are therefore multiplied by one factor, found in three rounds since the days themselves depend on it:',
    ),
    formula({
      sv: ['faktor = Σ dagar / Σ (dagar × gruppens kvot × gruppens relativa hasard i medeltal)'],
      en: ['factor = Σ days / Σ (days × the group’s ratio × the group’s mean relative hazard)'],
    }),
    text(
      'Vanliga hushåll hör till en av två dolda grupper, de som stannar kort och de som stannar länge, med egna hasarder. I båda faller hasarden rätlinjigt från 1 till en andel h efter två år och är sedan jämn: en grupp eller en jämn hasard kan inte ge både många korta tider och den andel som har bistånd länge.',
      'Ordinary households belong to one of two latent groups, those who stay short and those who stay long, with hazards of their own. In both the hazard falls in a straight line from 1 to a share h after two years and is then level: one group or a level hazard cannot give both many short spells and the share with long-term bistånd.',
    ),
    formula({
      sv: [
        'relativ hasard dag d = 1 − (1 − h) d / 731 till två år, sedan h',
        'avgångsdag: den första då θ × summan av relativ hasard ≥ E(u)',
      ],
      en: [
        'relative hazard on day d = 1 − (1 − h) d / 731 to two years, then h',
        'day of exit: the first with θ × the sum of relative hazard ≥ E(u)',
      ],
    }),
    text(
      'Nyanländas hasard för arbete och studier är jämn och löses ut ur den andel som antas lämna under etableringens 24 månader: −ln(1 − andel) / 24 månader. Den gäller också efter etableringen. Andra avslut och återkomster har de då som de som stannar länge.',
      'The hazard of the newly arrived for work and study is level and solved from the share assumed to leave during the 24 months of etablering: −ln(1 − share) / 24 months. It holds after etablering too. Their other exits and returns are then those of long-stayers.',
    ),
    text(
      'Efter ett avslut avgör ett slumptal återkomsten. De flesta som lämnar för annat är tillbaka inom tre månader; ett avbrott är minst 30 dagar. Efter arbete eller studier är återkomsten sällsynt under det första året, och senare återkomster följs inte: de är en del av inflödet. Återkomsten kommer aldrig tidigare efter arbete än efter ett annat avslut med samma slumptal.',
      'After an exit a random number decides about the return. Most who leave for other reasons are back within three months; a break is at least 30 days. After work or study a return is rare in the first year, and later returns are not followed: they are part of the inflow. A return never comes sooner after work than after another exit with the same random number.',
    ),
    text(
      'Fyra tal är anpassade till fyra publicerade: andelen nya hushåll som stannar länge, andra avslut i de två grupperna, och återkomsten. Fyra mot fyra prövar inget. Andra värden passar nästan lika bra, och två av talen ligger på den gräns som sökningen fick.',
      'Four numbers are fitted to four published figures: the share of new households that stay long, other exits in the two groups, and returns. Four to four test nothing. Other values fit nearly as well, and two of the numbers lie at the bound that the search was given.',
    ),
    text(
      'Mycket hänger på vad en biståndsmånad är. Här räcker en dags behov. Krävs en halv månad sjunker andelen tider över ett år från 12 till 9 procent, andelen som är tillbaka inom tre månader från 55 till 44, och månaderna per hushåll och år från 7,3 till 6,5. Ett tal missas klart: av dem som börjar har omkring 18 procent bistånd under vart och ett av fem år, mot publicerade 8. Det är återkomsterna som gör det, och de behövs för att de flesta ska vara tillbaka inom tre månader.',
      'Much hangs on what makes a month with bistånd. Here one day of need is enough. If half a month is required, the share of spells over a year falls from 12 to 9 per cent, the share back within three months from 55 to 44, and the months per household and year from 7.3 to 6.5. One figure is clearly missed: of those who begin, about 18 per cent have bistånd in each of five years, beside the published 8. The returns do it, and they are needed for the majority to be back within three months.',
    ),
    text(
      'I ett par har varje vuxen egna avslut till arbete och studier. Hushållet lämnar när behovet är täckt: vid en lön om den räcker, annars när båda har lämnat. Arbetar en medan biståndet fortsätter minskar lönen biståndet, utom den del som jobbstimulansen undantar. Personer och hushåll räknas var för sig.',
      'In a couple each adult has exits to work and study of their own. The household leaves when its need is met: at one wage if that is enough, else when both have left. When one works and bistånd goes on, the wage lowers it, but for what jobbstimulans disregards. Persons and households are counted apart.',
    ),
  ],
};

export const WAYS: Section = {
  id: 'arbetssatt',
  title: { sv: 'Delmodell: arbetssätt och reformer', en: 'Submodel: ways of working and reforms' },
  blocks: [
    text(
      'En annan kommuns arbetssätt ändrar hasarden för arbete och studier med en faktor. transport är hur stor del av skillnaden mellan kommunerna som följer med arbetssättet; fördelningen når under 0, så ett övertaget arbetssätt kan göra det sämre.',
      'Another municipality’s way of working changes the hazard of work and study by a factor. transport is how much of the difference between the municipalities carries over; its distribution reaches below 0, so a way taken over can make it worse.',
    ),
    formula({
      sv: [
        'faktor = 1 + transport × (deras hasard / egen hasard − 1)',
        'bara före–efter-tal: e = transport × krympning',
        '    avslut: faktor = 1 + e × (1 − inflödets del) × gräns för avslut',
        '    inflöde: faktor = 1 − e × inflödets del × gräns för inflöde, högst 1',
        'avslut: f = arbetssättets faktor × åtgärdernas, lägst 0,2',
        '    är f över 1 räknas 1 + (f − 1) × (1 − undanträngning)',
        '    nyanlända i etableringen: 1 + (f − 1) × deras del',
      ],
      en: [
        'factor = 1 + transport × (theirs / own − 1)',
        'before-and-after figures only: e = transport × shrink',
        '    exits: factor = 1 + e × (1 − part of inflow) × bound of exits',
        '    inflow: factor = 1 − e × part of inflow × bound of inflow, at most 1',
        'exits: f = factor of the way × that of the reforms, at least 0.2',
        '    where f is above 1: 1 + (f − 1) × (1 − displacement)',
        '    newly arrived in etablering: 1 + (f − 1) × their part',
      ],
    }),
    text(
      'En iakttagelse finns om transport. Svedala tog över delar av Trelleborgs modell i ett gemensamt projekt från januari 2017 till juni 2018. År 2019 var andelen avslut i Svedala ändå 23 procent, mot 34 i Trelleborg. Det talar för en låg transport. Men det är en enda iakttagelse utan jämförelse, projektet var slut, och det som infördes var bara digital ansökan och nysamtal.',
      'There is one observation on transport. Svedala took over parts of Trelleborg’s model in a joint project from January 2017 to June 2018. In 2019 the share of exits in Svedala was 23 per cent all the same, against 34 in Trelleborg. That speaks for a low transport. But it is one observation without a comparison, the project was over, and only digital application and intake talks were introduced.',
    ),
    text(
      'En ändring införs under en tid, och hela effekten på avsluten räknas från mitten av den, kostnaden från första dagen. Under etableringen ansvarar Arbetsförmedlingen för insatserna: där når arbetssättet bara en del av sin effekt.',
      'A change is phased in over a time, and the whole effect on exits counts from its middle, the cost from the first day. In etablering Arbetsförmedlingen is responsible for the measures: there the way reaches only part of its effect.',
    ),
    text(
      'En förändring före och efter i ett dokument är en övre gräns för hela paketets effekt, sedan landets utveckling har räknats av; krympningen är hur stor del som är en effekt alls. Sundbybergs minskning av hushåll under ett år kan ha kommit av att fler lämnade eller av att färre sökte eller fick bistånd. Var för sig skulle det ha krävt 140 procent högre avslutstakt (gräns 1,4) eller 32 procent lägre inflöde (0,32); dokumentet delar inte upp det, och inflödets del är ett antagande. Den som inte söker ger ingen skatt. En reform som hör till ett arbetssätt med ett sådant tal får ingen egen effekt vid sidan av det.',
      'A before-and-after change in a document is an upper bound of the whole package’s effect, after the national trend; the shrink is how much is an effect at all. Sundbyberg’s fall in households of a year may have come from more leaving or from fewer applying or being granted. Each by itself would have taken exits at a rate 140 per cent higher (bound 1.4) or an inflow 32 per cent lower (0.32); the document does not divide it, and the part of inflow is an assumption. Who does not apply brings no tax. A reform that belongs to a way of working with such a figure has no effect of its own beside it.',
    ),
    list(
      [
        'Aktivitetskrav, fler tjänster i insatser (effekten räknas högst till hälften fler eller färre) och kortare tid till aktivitet ändrar hasarden var för sig; faktorerna multipliceras. Aktivitetskrav minskar också inflödet av unga.',
        'Activity demanded, more posts in measures (whose effect counts to at most half as many more or fewer) and fewer days to activity each change the hazard; the factors are multiplied. Activity demanded also lowers the inflow of the young.',
      ],
      [
        'Hembesök görs hos en del av inflödet. Av de besökta får en andel avslag utöver de vanliga, och en del av dem söker igen.',
        'Home visits are made to part of the inflow. A share of the visited are rejected beyond the ordinary rate, and some of them apply again.',
      ],
      [
        'Bonus betalas för varje jobb som har varat sex månader. Flyttar till jobb och bostad på annan ort lämnar kommunen. Förtroendeläkare kan leda till statlig försäkring.',
        'A bonus is paid for each job that has lasted six months. Moves to job and home elsewhere leave the municipality. A medical adviser may lead to state insurance.',
      ],
      [
        'Riktlinjer: ändrade kostnader utöver normen och höjd norm för barn ändrar behovet, och därmed också vem som har rätt till bistånd.',
        'Guidelines: changed costs above the norm and a raised child norm change the need, and so also who is entitled.',
      ],
      [
        'Det som ingen källa sätter pris på (tid till beslut, digitala ansökningar, robot, besök, flyttar) har ingen effekt i kronor förrän du anger en.',
        'What no source prices (days to a decision, digital applications, a robot, visits, moves) has no effect in kronor until you set one.',
      ],
    ),
  ],
};
