import { formula, list, text, type Section } from './section';

export const REFORMS: Section = {
  id: 'reformer',
  title: { sv: 'Reformer, uppdelning och länkar', en: 'Reforms, attribution and links' },
  blocks: [
    text(
      'Ett paket är en lista av reformer ur katalogen. En reform ändrar en eller flera åtgärder i modellen, eller ingen: de flesta av dokumentens reformer har ingen publicerad effekt, och då räknas ingen. Säger inget underlag hur mycket en åtgärd ändras, ändras inget förrän användaren anger det.',
      'A package is a list of reforms from the catalogue. A reform changes one or more levers of the model, or none: most reforms of the documents have no published effect, and then none is counted. Where no source says how far a lever is changed, nothing changes until the user sets it.',
    ),
    text(
      'Ändrar flera reformer samma åtgärd saknar ordningen betydelse. För mål som dagar gäller det lägsta, för andelar och belopp det högsta, för tjänster, besök och flyttar summan, och för ja och nej räcker ett ja. Begär de olika val av samma slag är åtgärden som i dag till dess att användaren valt.',
      'Where several reforms change the same lever their order does not matter. For aims such as days the lowest counts, for shares and amounts the highest, for posts, visits and moves the sum, and one yes is enough for a yes. If they ask for different choices of the same kind the lever is as today until the user has chosen.',
    ),
    text(
      'Det publicerade resultatet av ett arbetssätt gäller kommunens alla reformer tillsammans. Därför är det en egen post i katalogen (”hela arbetssättet”), och ingen enskild reform bär det.',
      'The published result of a way of working holds for all of a municipality’s reforms together. It is therefore an entry of its own in the catalogue (“the whole way”), and no single reform carries it.',
    ),
    text(
      'Varifrån en skillnad kommer räknas med Shapleyvärden: varje grupp av åtgärder som skiljer får medelvärdet, över alla ordningar som grupperna kan ändras i, av vad kostnaden ändras när det är gruppens tur. Alla kombinationer av grupper räknas på samma framtider, 1 000 eller, där kombinationerna är många, 250. Delarna summerar till skillnaden utan annat avrundningsfel än det i ett flyttal, och ordningen saknar betydelse. Inom en grupp delas summan efter vad varje åtgärd ändrar en i taget, medelvärdet av att börja från vardera scenariot; det är en konvention, och där den inte är bestämd delas inget.',
      'Where a difference comes from is found by Shapley values: each group of levers that differs has the mean, over all orders in which the groups can be changed, of what the cost changes when the group’s turn comes. All combinations of groups are calculated on the same futures, 1 000 or, where the combinations are many, 250. The parts sum to the difference with no rounding but that of one floating point number, and order does not matter. Within a group the sum is split by what each lever changes one at a time, the mean of starting from either scenario; that is a convention, and where it is not defined nothing is split.',
    ),
    formula({
      sv: ['del(i) = Σ |S|! (n − 1 − |S|)! / n! · (kostnad(S och i) − kostnad(S)),  över alla S utan i'],
      en: ['part(i) = Σ |S|! (n − 1 − |S|)! / n! · (cost(S and i) − cost(S)),  over all S without i'],
    }),
    text(
      'Känsligheten håller ett antagande i taget vid sin tionde och nittionde percentil, i båda scenarierna, medan allt annat dras som vanligt. Vad två antaganden gör bara tillsammans syns inte. Vändpunkten är den minsta ändring av ett enda antagande, inom dess gränser, som byter plats på scenarierna; den söks i steg om en niondel åt vardera hållet och sedan genom halvering.',
      'Sensitivity holds one assumption at a time at its tenth and ninetieth percentile, in both scenarios, while all else is drawn as usual. What two assumptions do only together is not seen. The turning point is the smallest change of a single assumption, within its bounds, that makes the scenarios change places; it is sought in steps of a ninth on either side and then by halving.',
    ),
    list(
      [
        'Hushåll som får mer eller mindre räknas med båda scenariernas regler på samma liv: inkomst och bistånd minus hyra, månad för månad. Ett lån är samma pengar och en skuld.',
        'Households that get more or less are counted by the rules of both scenarios on the same lives: income and bistånd less rent, month by month. A loan is the same money and a debt.',
      ],
      [
        'En genomsnittlig dag är inte olika människor: fler hushåll passerar, och ett hushåll kan få mer i en fas och mindre i en annan. Skam, tid och bostadens storlek räknas inte.',
        'An average day is not different people: more households pass through, and one may get more in one phase and less in another. Stigma, time and the size of a dwelling are not counted.',
      ],
      [
        'En länk bär scenarierna, antagandena, antalet framtider och en kontrollsumma (SHA-256) av resultatet. Samma kontrollsumma betyder samma tal till sista biten, i en annan webbläsare eller på kommandoraden.',
        'A link carries the scenarios, the assumptions, the number of futures and a checksum (SHA-256) of the result. The same checksum means the same numbers to the last bit, in another browser or on the command line.',
      ],
    ),
  ],
};
