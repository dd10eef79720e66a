import { formula, list, text, type Section } from './section';

export const UNCERTAINTY: Section = {
  id: 'osakerhet',
  title: { sv: 'Osäkerhet och siffror', en: 'Uncertainty and digits' },
  blocks: [
    text(
      '”Billigare i 83 av 100 framtider” betyder att paketet kostade kommunen mindre i 83 procent av de räknade framtiderna, med de antaganden som står på sidan. Är antagandena fel är talet fel.',
      '“Cheaper in 83 of 100 futures” means that the package cost the municipality less in 83 per cent of the futures calculated, with the assumptions on the page. If the assumptions are wrong, so is the number.',
    ),
    text(
      'Antalet siffror följer räknefelet: fler framtider ger fler siffror. En yttre kvantil är osäkrare än medelvärdet och får färre. Är skillnaden mellan två paket mindre än räknefelet rangordnas de inte.',
      'The number of digits follows the Monte Carlo error: more futures give more digits. An outer quantile is less sure than the mean and gets fewer. If the difference between two packages is smaller than the error, they are not ranked.',
    ),
    text(
      'Fördelningarna är omdömen när de är märkta ”antagande”. Bredvid dem finns en skeptisk uppsättning, där effekter av arbetssätt och reformer samlas kring noll: håller slutsatsen också med den, bärs den mindre av vad vi tror.',
      'The distributions are judgements where they are marked “assumption”. Beside them is a sceptical set, in which effects of ways of working and reforms gather about zero: a conclusion that holds with it too rests less on what we believe.',
    ),
    text(
      'Var nettokostnadens spridning kommer ifrån räknas genom att hålla fast och dra om: räkningen görs på nytt med ett slag av slump kvar (våra omdömen, underlagens tal och studier, eller hushållens tur) och de två andra dragna om. Hur mycket de två räkningarna följs åt är den del av variansen som slaget ensamt står för. Det som är kvar till 100 procent står slagen bara för tillsammans. Varje del har ett medelfel på som mest omkring 1 / √antal framtider, så små delar är osäkra.',
      'Where the spread of net cost comes from is found by pick and freeze: the calculation is made again with one kind of luck kept (our judgements, the figures and studies, or the households’ luck) and the other two drawn anew. How far the two calculations go together is the part of the variance that the kind causes alone. What is left to 100 per cent the kinds cause only together. Each part has a standard error of at most about 1 / √number of futures, so small parts are uncertain.',
    ),
    formula({
      sv: ['del = samvariation(kostnad, kostnad med slaget kvar) / varians'],
      en: ['part = covariance(cost, cost with the kind kept) / variance'],
    }),
  ],
};

export const LIMITS: Section = {
  id: 'granser',
  title: { sv: 'Vad modellen inte kan säga', en: 'What the model cannot say' },
  blocks: [
    list(
      [
        'Om en annan kommuns resultat följer med arbetssättet. Inget av de fem dokumenten är ett experiment: hur mycket som följer med är ett antagande som ofta avgör svaret.',
        'Whether another municipality’s results come with the way of working. None of the five documents is an experiment: how much carries over is an assumption that often decides the answer.',
      ],
      [
        'Vad Sundbybergs och Nackas arbetssätt kostade. Det är inte publicerat, och dagens kostnad i kommunen antas.',
        'What Sundbyberg’s and Nacka’s ways of working cost. It is not published, and today’s cost in the municipality is assumed.',
      ],
      [
        'Hur hushållens och barnens liv blir, utöver pengar och tid med bistånd. Barnen blir inte äldre under perioden.',
        'What life becomes for households and children, beyond money and time on bistånd. Children do not grow older during the horizon.',
      ],
      [
        'Vilka jobb det är. Subventionerade och kommunala anställningar skiljs inte från andra: ingen källa delar upp dem.',
        'Which jobs they are. Subsidised and municipal jobs are not told apart from others: no source divides them.',
      ],
      [
        'Hur kostnader delas där ingen kommun utför arbetet åt de andra, som i ett kommunalförbund eller en gemensam nämnd.',
        'How costs are shared where no municipality does the work for the others, as in a federation (kommunalförbund) or a joint committee (gemensam nämnd).',
      ],
      [
        'Hur årets utfall blir. Jämförelsen av paket är ingen prognos; en prognos tar in kommunens egen huvudbok och står för sig (se Prognosen). En länk eller fil bär alla val, och den som öppnar den får veta om resultatet är identiskt.',
        'What the year’s outturn will be. The comparison of packages is no forecast; a forecast takes in the municipality’s own ledger and stands by itself (see The forecast). A link or a file carries every choice, and whoever opens it is told whether the result is identical.',
      ],
      [
        'Hur stor skatten är i kronor. Bara de som går till arbete under perioden räknas, så jämför skillnader i skatt, inte summor.',
        'How large the tax is in kronor. Only those who leave for work during the horizon are counted, so compare differences in tax, not sums.',
      ],
      [
        'Hur många av alla inskrivna som går till arbete. Trelleborg redovisar 422 avslut bland 1 245 inskrivna, och inskrivningen varar över avbrott i biståndet. Modellen räknar bara avslut ur hushåll medan de har bistånd och får färre.',
        'How many of all enrolled leave for work. Trelleborg reports 422 exits among 1 245 enrolled, and enrolment lasts over breaks in bistånd. The model counts only exits from households while they have bistånd, and has fewer.',
      ],
      [
        'Hur nära den ligger i din kommun år för år. Den är prövad mot dokumentens tal och några kommuners utfall, och prövningen nedan visar var den träffar och var den missar.',
        'How close it comes in your municipality year by year. It has been tested against the documents’ figures and some municipalities’ outturn, and the validation below shows where it hits and where it misses.',
      ],
      [
        'Något om reglerna från 2027 och framåt: ingen riksnorm finns än.',
        'Anything of the rules from 2027 on: there is no riksnorm yet.',
      ],
    ),
  ],
};
