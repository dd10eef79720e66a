import { formula, list, text, type Section } from './section';

export const OWN_FIGURES: Section = {
  id: 'egna-uppgifter',
  title: { sv: 'Egna uppgifter som utgångsläge', en: 'Own figures to begin from' },
  blocks: [
    text(
      'Den som läser in uppgifter under Kommundata kan låta scenarierna utgå från dem i stället för från dem som följer med. De står i scenariot, kommun för kommun, så en länk eller en fil har dem med sig; fingeravtrycket av uppgifterna gäller dem som följer med. Modellen tar fem nyckeltal, och det som inte är inläst är som förut:',
      'Whoever loads figures under Municipal data can let the scenarios begin from them instead of from those that come along. They stand in the scenario, municipality by municipality, so that a link or a file carries them; the fingerprint of the data is of those that come along. The model takes five key figures, and what is not loaded is as before:',
    ),
    list(
      [
        'Hushåll med bistånd under året (N31910): startårets tal som det är; finns bara ett annat år tas det närmaste, gånger landets utveckling mellan åren. Det går före ett dokuments tal för en månad.',
        'Households with bistånd in the year (N31910): the first year’s number as it is; where there is only another year the nearest is taken, times the nation’s change between the years. It goes before a document’s number for a month.',
      ],
      [
        'Andel av invånarna med bistånd (N31807), när antalet hushåll saknas: gånger invånare (de inlästa för året närmast andelens, annars de medföljande för 2024) och 220 112 hushåll på 409 681 personer (2016), och från ett annat år än startåret också gånger landets utveckling. Att ta hushållens storlek från det året är ett antagande. En andel för 2024 eller 2025 är också kommunens nivå mot landets.',
        'Share of inhabitants with bistånd (N31807), where the number of households is missing: times inhabitants (those loaded for the year nearest to the share’s, else those of 2024 that come along) and 220 112 households to 409 681 persons (2016), and from another year than the first also times the nation’s change. Taking the size of households from that year is an assumption. A share of 2024 or 2025 is also the municipality’s level against the nation’s.',
      ],
      [
        'Invånare (N01951): för andelen, och det år som delar ut landets anvisade (2019).',
        'Inhabitants (N01951): for the share, and the year that shares out the nation’s assigned (2019).',
      ],
      [
        'Kommunal skattesats (N00901): året närmast startåret, av två lika nära det senare.',
        'Municipal tax rate (N00901): the year nearest to the first, of two as near the later.',
      ],
      [
        'Anvisade nyanlända som tagits emot (N01987): år däremellan på linjen mellan de närmaste, före och efter hålls det närmaste.',
        'Newly arrived received by assignment (N01987): years between on the line between the nearest; before and after, the nearest is held.',
      ],
    ),
  ],
};

export const MUNICIPAL_DATA: Section = {
  id: 'kommundata',
  title: { sv: 'Kommunerna bredvid varandra', en: 'The municipalities side by side' },
  blocks: [
    text(
      'Kommundata visar uppgifter och räknar inget ur modellen. Ett nyckeltal är kommunens, inte en invånares: att två nyckeltal följs åt mellan kommuner säger inget om enskilda. Bakom en andel i en liten kommun kan stå få personer; under 20, räknat med det senast kända invånartalet, märks det ut.',
      'Municipal data shows figures and runs nothing of the model. A key figure is of the municipality, not of an inhabitant: that two of them go together between municipalities says nothing of persons. Behind a share in a small municipality there may be few persons; below 20, by the latest known number of inhabitants, it is marked.',
    ),
    text(
      'Liknande kommuner är de som ligger närmast i valda nyckeltal. Varje nyckeltal mäts i sin egen spridning mellan kommunerna (1,4826 gånger medianavvikelsen; är den 0, standardavvikelsen), så att kronor och procent väger lika. Ett nyckeltal där den högsta kommunen ligger mer än hundra gånger över den lägsta, som invånare, jämförs som logaritm: annars avgjorde det ensamt för de största. Avståndet gäller de nyckeltal som båda har:',
      'Similar municipalities are those nearest in chosen key figures. Each key figure is measured in its own spread between the municipalities (1.4826 times the median absolute deviation; where that is 0, the standard deviation), so that kronor and per cent weigh the same. A key figure whose highest municipality lies over a hundred times above the lowest, as inhabitants do, is compared by its logarithm: it would otherwise decide alone for the largest. The distance is over those that both have:',
    ),
    formula(['z_k = (x_k(a) − x_k(b)) / s_k', 'd(a, b) = √( Σ_k w_k · z_k² / Σ_k w_k )']),
    text(
      'Trattens gränser säger hur långt från alla kommuner tillsammans en kommun av en viss storlek kan hamna av slump: binomialgränser (för antal per invånare Poisson) på 95 och 99,8 procent, jämnade mellan heltal och räknade på invånarna samma år, eller det närmaste år som finns. Slumpen förutsätter personer oberoende av varandra, vilket hushåll inte är, och kommuner lika varandra, vilket de inte heller är. Därför kan gränserna vidgas med den spridning kommunerna faktiskt har (Spiegelhalter 2005). De är då ett mått att jämföra med, och fler än 5 av 100 kan ligga utanför. Utanför betyder att något finns att förklara, inte vad.',
      'The funnel’s limits say how far from all municipalities together one of a certain size can come by chance: binomial limits (for numbers per inhabitant Poisson) at 95 and 99.8 per cent, evened out between whole numbers, by the inhabitants of the same year, or of the nearest there is. Chance supposes persons independent of each other, which households are not, and municipalities alike, which they are not either. The limits can therefore be widened by the spread that the municipalities have in fact (Spiegelhalter 2005). They are then a yardstick, and more than 5 of 100 may lie outside. Outside means that there is something to explain, not what.',
    ),
    text(
      'Före och efter jämför en kommun med andra på två sätt. Skillnad i skillnader: kommunens ändring mellan medlen före och efter, minus de andras medel av detsamma. Syntetisk kontroll (Abadie, Diamond och Hainmueller 2010): den blandning av andra kommuner, vikter från 0 och 1 tillsammans, som följer kommunen bäst åren före; gapet efter är skillnaden mot blandningen.',
      'Before and after compares a municipality with others in two ways. Difference in differences: the municipality’s change between the means before and after, less the others’ mean of the same. Synthetic control (Abadie, Diamond and Hainmueller 2010): the mix of other municipalities, weights from 0 and 1 in all, that follows the municipality best in the years before; the gap after is the difference from the mix.',
    ),
    formula({
      sv: [
        'vikter w ≥ 0, Σ w = 1, som gör Σ_före (y_t − Σ_j w_j · x_jt)² minst',
        'kvot = √medel efter av gapet² / det större av √medel före av gapet² och golvet',
        'golvet = en tiondel av spridningen mellan kommunerna åren före',
        'p = (antal andra med minst lika stor kvot + 1) / (antal andra + 1)',
      ],
      en: [
        'weights w ≥ 0, Σ w = 1, that make Σ_before (y_t − Σ_j w_j · x_jt)² least',
        'ratio = √mean after of gap² / the larger of √mean before of gap² and the floor',
        'the floor = a tenth of the spread between the municipalities in the years before',
        'p = (number of others with at least as large a ratio + 1) / (number of others + 1)',
      ],
    }),
    text(
      'Samma räkning görs för var och en av de andra kommunerna som om den hade gjort något det året. Så syns hur ofta en lika stor skillnad kommer av sig själv. Det krävs minst fem år före, två efter och tio andra kommuner (ett val); annars sägs vad som saknas. Att något sticker ut sägs när p är högst 0,1. Ett index är 100 gånger uppgiften genom kommunens medel före, och finns inte där det är 0 eller någon uppgift är under 0. De medföljande N31807 och N02280 är inte med, eftersom deras år inte är säkert. Inget av detta visar att en reform är orsaken: den som reformerar är inte utlottad, annat hände samma år, och de andra kan ha gjort detsamma. Inga sådana tal går in i modellen.',
      'The same is worked out for each of the other municipalities as if it had done something that year. So it is seen how often as large a difference comes by itself. At least five years before, two after and ten other municipalities are needed (a choice); otherwise it is said what is lacking. That something stands out is said when p is 0.1 at most. An index is 100 times the figure by the municipality’s mean before, and there is none where that is 0 or some figure is below 0. The N31807 and N02280 that come along are left out, since their year is not certain. None of this shows that a reform is the cause: who reforms is not drawn by lot, other things happened the same year, and the others may have done the same. No such numbers go into the model.',
    ),
  ],
};
