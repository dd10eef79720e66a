import { formula, list, text, type Section } from './section';

export const FORECAST: Section = {
  id: 'prognos',
  title: { sv: 'Prognosen', en: 'The forecast' },
  blocks: [
    text(
      'Prognosen förenar två saker: modellens framtider för kommunen som den är i dag, och kommunens egen huvudbok fram till en viss månad (prognostillfället). In går bistånd per månad, gärna också antal hushåll, budget och fler konton. Högst två år före prognosåret används. Ut kommer prognosåret och de fyra åren efter, månad för månad.',
      'The forecast joins two things: the model’s futures for the municipality as it is today, and the municipality’s own ledger through a certain month (the forecast occasion). In goes bistånd by month, preferably also the number of households, a budget and more accounts. At most two years before the forecast year are used. Out come the forecast year and the four years after it, month by month.',
    ),
    text(
      'En huvudbok ligger sällan på modellens nivå. Avvikelsen antas ha tre delar, var för sig för antalet hushåll och för biståndet per hushållsmånad: en nivå som är kommunens egen, en vandring månad för månad när omvärlden ändras, och ett brus som bokföringen lägger på en enskild månad. Hushållen har dessutom en liten del som är ett kalenderårs egen.',
      'A ledger is seldom at the model’s level. Its departure is taken to have three parts, each by itself for the number of households and for bistånd per household-month: a level that is the municipality’s own, a walk month by month as the world around it changes, and a noise that booking adds to a single month. Households also have a small part that is a calendar year’s own.',
    ),
    formula({
      sv: [
        'h = nivå + vandring till månad m + årets egen del, för hushållen',
        'k = nivå + vandring till månad m, för bistånd per hushållsmånad',
        'hushåll i m = modellens × exp(h + brus)',
        'bistånd i m = modellens × exp(h + k + eget brus)',
      ],
      en: [
        'h = level + walk to month m + the year’s own part, of the households',
        'k = level + walk to month m, of bistånd per household-month',
        'households in m = the model’s × exp(h + noise)',
        'bistånd in m = the model’s × exp(h + k + own noise)',
      ],
    }),
    list(
      [
        'Hur stora nivåerna brukar vara mäts mot publicerade årssiffror: hur långt modellen ligger från kommunernas tal.',
        'How large levels tend to be is measured against published yearly figures: how far the model is from the municipalities’ numbers.',
      ],
      [
        'Hur långt hushållen vandrar på ett år är anpassat till modellens fel ett år fram i prövningen nedan. Det är en blandning av stora och små vandringar: de flesta år händer lite, några år mycket. I en liten kommun är den längre: variansen växer med ett delat med antalet hushåll. För biståndet per hushåll finns bara få sådana fel, så dess vandring är osäkrare mätt.',
        'How far households walk in a year is fitted to the model’s errors one year ahead in the backtest below. It is a mixture of large and small walks: in most years little happens, in some a great deal. In a small municipality it is longer: the variance grows with one over the number of households. For bistånd per household there are only few such errors, so its walk is less surely measured.',
      ],
      [
        'Månadens brus är ett antagande: de publicerade siffrorna är årsvisa och säger inget om månader. Vilken vandring och vilket brus som passar den egna huvudboken vägs efter hur trolig de gör den.',
        'A month’s noise is an assumption: the published figures are yearly and say nothing of months. Which walk and which noise fit the ledger at hand is weighed by how likely they make it.',
      ],
    ),
    text(
      'Så tas utfallet in. Varje framtid får en avvikelse genom lottning, och därmed en egen påhittad huvudbok. Sedan flyttas den så att den stämmer med den riktiga, efter hur framtiderna samvarierar (Matherons regel, ensemblebetingning). Flytten görs på logaritmen av bistånd och hushållsmånader i varje månad, och på osäkra antaganden: inflöde, avslut och dröjsmål till första etableringsersättningen. Månader vars utfall är känt är sedan precis utfallet.',
      'How the outturn is taken in. Each future is given a departure by chance, and so a made-up ledger of its own. It is then moved to agree with the real one, by how the futures vary together (Matheron’s rule, ensemble conditioning). The move is made on the logarithm of bistånd and of household-months in every month, and on uncertain assumptions: inflow, exits and the delay to the first etableringsersättning. Months whose outturn is known are then exactly the outturn.',
    ),
    formula({
      sv: [
        'y = huvudboken, y_f = vad framtiden skulle ha bokfört (logaritmer)',
        'x = något i framtiden: en kommande månad, ett antagande',
        'x efter = x + C_xy · C_yy⁻¹ · (y − y_f)',
        'C = samvariation över framtiderna + avvikelsens, som är känd',
      ],
      en: [
        'y = the ledger, y_f = what the future would have booked (logarithms)',
        'x = something in the future: a month to come, an assumption',
        'x after = x + C_xy · C_yy⁻¹ · (y − y_f)',
        'C = covariance over the futures + that of the departure, which is known',
      ],
    }),
    text(
      'Varför så: att i stället vikta framtiderna efter hur väl de träffar vore riktigt för varje fördelning, men när ett års månader är kända har några få av tusen framtider nästan hela vikten, och spannen blir en slump. Här behåller alla framtider samma vikt, och ingen räkning görs om när utfallet får en månad till. Priset är att regeln är exakt bara för det som är normalfördelat på logaritmisk skala. I en liten kommun, där några få hushåll gör skillnaden, är den en uppskattning.',
      'Why so: weighting the futures by how well they fit would be right for any distribution, but once a year’s months are known a few of a thousand futures carry nearly all the weight, and the bands become a matter of chance. Here all futures keep the same weight, and nothing is run again when the outturn gains a month. The price is that the rule is exact only for what is normal on the log scale. In a small municipality, where a few households make the difference, it is an approximation.',
    ),
    text(
      'Två gränsfall följer. Utan utfall är prognosen scenariots egna framtider, oförändrade. Med tolv månaders utfall är årets prognos utfallet självt, och bara åren efter är osäkra. En månad som är noll eller negativ efter en rättelse är med i årets summa men lär inget om kommande månader.',
      'Two limiting cases follow. Without outturn the forecast is the scenario’s own futures, unchanged. With twelve months of outturn the year’s forecast is the outturn itself, and only the years after it are uncertain. A month that is zero or negative after a correction is in the year’s sum, but teaches nothing of the months to come.',
    ),
    text('Vad som ligger fast, och vad som antas:', 'What is fixed, and what is assumed:'),
    list(
      [
        'Tecken: avvikelse = budget − prognos. Minus är ett underskott.',
        'Sign: deviation = budget − forecast. Minus is a deficit.',
      ],
      [
        'Riksnormen efter det sista beslutade året höjs med 2 procent om året, avrundat till hela tiotal kronor. Det är ett antagande och kan ändras. Andra belopp i reglerna ligger kvar tills ett känt beslut ändrar dem.',
        'The riksnorm after the last year decided is raised by 2 per cent a year, rounded to whole ten kronor. That is an assumption and can be changed. Other amounts of the rules stay until a known decision changes them.',
      ],
      [
        'Biståndets slag delar på det hela som i modellen, på den nivå som deras eget utfall har där huvudboken skiljer dem åt. Ett konto utanför biståndet fortsätter från modellens månader på utfallets nivå. Det får ingen egen vandring, så dess spann kan vara för smala.',
        'Kinds of bistånd share the total as in the model, at the level of their own outturn where the ledger tells them apart. An account outside bistånd goes on from the model’s months at the level of its outturn. It has no walk of its own, so its bands may be too narrow.',
      ],
      [
        'Ett paket som beslutas en viss månad räknas från den månaden, med och utan, på samma framtider. Bistånd och hushåll ändras i samma förhållande som i modellen, andra konton med lika många kronor. Verkan är modellens antaganden om paketet: utfallet har inte prövat dem.',
        'A package adopted in a certain month is run from that month, with and without, on the same futures. Bistånd and households change in the model’s proportion, other accounts by as many kronor. The effect is the model’s assumptions about the package: the outturn has not tried them.',
      ],
    ),
    text(
      'Vad som hänt sedan förra prognosen. Två sparade prognoser av samma år skiljer sig i volym (hushållsmånader), nivå (bistånd per hushållsmånad utöver normen), riksnorm och åtgärder. Skillnaden mellan medelvärdena delas upp med det logaritmiska medelvärdets metod (LMDI). Delarna summerar precis till skillnaden, utan rest, och det spelar ingen roll vilken del som tas först.',
      'What has changed since the last forecast. Two saved forecasts of the same year differ in volume (household-months), level (bistånd per household-month beyond the norm), riksnorm and measures. The difference between their means is decomposed by the logarithmic mean Divisia index (LMDI). The parts sum exactly to the difference, with no rest, and it does not matter which part is taken first.',
    ),
    formula({
      sv: [
        'bistånd utan åtgärder B = hushållsmånader × riksnorm × nivå',
        'en faktors del = L(B, B′) × ln(faktor efter / faktor före)',
        'L(B, B′) = (B′ − B) / ln(B′ / B)',
      ],
      en: [
        'bistånd without measures B = household-months × riksnorm × level',
        'a factor’s part = L(B, B′) × ln(factor after / factor before)',
        'L(B, B′) = (B′ − B) / ln(B′ / B)',
      ],
    }),
    text(
      'Prövningen. På Socialstyrelsens årssiffror (hushåll, utbetalt och utbetalt per hushåll) ställs prognoser ett till fem år fram vid varje årsskifte, med det som var känt då, och jämförs med hur det gick. Några saker hos modellen är ändå senare än så: förmånsregler som beslutades efteråt, andelen av invånarna med bistånd 2024, och antaganden som anpassats till äldre siffror. Tre enkla metoder prövas på samma fall: förra årets värde, kommunens egen trend, och kommunernas gemensamma trend de senaste tre åren. Resultatet, också där modellen inte är bättre än förra årets värde, står i vyn Prognos.',
      'The backtest. On Socialstyrelsen’s yearly figures (households, paid, and paid per household) forecasts one to five years ahead are made at the turn of each year, with what was known then, and held against what came. Some things in the model are later all the same: benefit rules decided afterwards, the share of inhabitants with bistånd in 2024, and assumptions fitted to older figures. Three simple methods are tried on the same cases: last year’s value, the municipality’s own trend, and the municipalities’ common trend of the latest three years. The result, also where the model is no better than last year’s value, stands in the view Forecast.',
    ),
    list(
      [
        'CRPS är felet hos hela fördelningen, inte bara mittfallet. Skicklighet är hur mycket lägre det är än för förra årets värde, med ett intervall för vad antalet fall medger.',
        'CRPS is the error of the whole distribution, not of the middle alone. Skill is how much lower it is than that of last year’s value, with an interval for what the number of cases allows.',
      ],
      [
        'Täckning är hur ofta utfallet hamnade inom spannen 50, 80 och 90 av 100, bredvid vad ett rätt spann skulle ge med så många fall. Skevhet är om metoden brukar ligga för högt eller för lågt.',
        'Coverage is how often the outturn fell within the bands of 50, 80 and 90 in 100, beside what a right band would give with as many cases. Bias is whether the method tends to be too high or too low.',
      ],
    ),
    text(
      'Betingningen på månader inom året kan inte prövas så: offentliga siffror är årsvisa. Den prövas i stället på simulerade huvudböcker med känt facit. Indata dras ur antagandena, modellen och avvikelsen bokför ett år, och en prognos görs på de första månaderna. Är metoden rätt har facit vilken rang som helst bland framtiderna, lika ofta, både för indata och för årets kostnad. Det visar att metoden gör vad den säger, inte att en riktig huvudbok beter sig så.',
      'The conditioning on months within the year cannot be tried like that: public figures are yearly. It is tried on simulated ledgers with a known answer instead (simulation-based calibration). Inputs are drawn from the assumptions, the model and the departure keep the books for a year, and a forecast is made from its first months. If the method is right, the truth has any rank among the futures equally often, for the inputs and for the year’s cost. That shows that the method does what it says, not that a real ledger behaves so.',
    ),
    text('Det här kan den inte säga:', 'What it cannot say:'),
    list(
      [
        'Vad som händer när reglerna ändras på ett sätt som inte är beslutat, eller vid en kris av ett slag som inte finns i siffrorna.',
        'What happens when rules change in a way not yet decided, or in a crisis of a kind that is not in the figures.',
      ],
      [
        'Varför en månad avvek. Bokföring, periodisering och en verklig ändring ser likadana ut tills fler månader har kommit.',
        'Why a month departed. Booking, accruals and a real change look the same until more months have come.',
      ],
      [
        'Årstider. Varje månad i modellen är lika lång, och ingen källa delar upp biståndet över året. En kommun vars kostnad alltid är högst samma månad får det räknat som brus.',
        'Seasons. Every month of the model is as long as the next, and no source divides bistånd over the year. A municipality whose cost always peaks in the same month has that counted as noise.',
      ],
    ),
  ],
};
