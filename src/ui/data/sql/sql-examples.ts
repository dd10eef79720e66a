import { m } from '../../../messages/messages';
import type { Words } from '../../../scenario/words';

/** A question to begin from. */
export interface SqlExample {
  readonly id: string;
  readonly title: () => string;
  /** In a language: its remark and the names of its columns. */
  readonly sql: (language: keyof Words) => string;
  /** Whether it asks the tables of results. */
  readonly ofRuns: boolean;
}

type Word = (sv: string, en: string) => string;

function inLanguage(build: (word: Word) => string): SqlExample['sql'] {
  return (language) => build((sv, en) => (language === 'sv' ? sv : en));
}

export const SQL_EXAMPLES: readonly SqlExample[] = [
  {
    id: 'counties',
    title: m.dataSqlExampleCounties,
    ofRuns: false,
    sql: inLanguage(
      (word) => `-- ${word(
        'Andel invånare med ekonomiskt bistånd: medel och spridning mellan kommunerna i varje län',
        'Share of inhabitants with ekonomiskt bistånd: mean and spread between the municipalities of each county',
      )}
SELECT m.county_name AS ${word('lan', 'county')},
       count(f.value) AS ${word('kommuner', 'municipalities')},
       round(min(f.value), 2) AS ${word('lagst', 'lowest')},
       round(max(f.value), 2) AS ${word('hogst', 'highest')},
       round(avg(f.value), 2) AS ${word('medel_procent', 'mean_percent')}
FROM figures AS f
JOIN municipalities AS m ON m.code = f.area
WHERE f.kpi = 'N31807' AND f.gender = 'T' AND f.period = 2024
GROUP BY m.county_name
ORDER BY ${word('medel_procent', 'mean_percent')} DESC, ${word('lan', 'county')}`,
    ),
  },
  {
    id: 'present',
    title: m.dataSqlExamplePresent,
    ofRuns: false,
    sql: inLanguage(
      (word) => `SELECT f.kpi,
       any_value(k.title) AS ${word('titel', 'title')},
       count(DISTINCT f.area) AS ${word('omraden', 'areas')},
       min(f.period) AS ${word('forsta', 'first')},
       max(f.period) AS ${word('sista', 'last')},
       count(f.value) AS ${word('uppgifter', 'figures')}
FROM figures AS f
LEFT JOIN key_figures AS k ON k.id = f.kpi
GROUP BY f.kpi
ORDER BY ${word('uppgifter', 'figures')} DESC, f.kpi`,
    ),
  },
  {
    id: 'trend',
    title: m.dataSqlExampleTrend,
    ofRuns: false,
    sql: inLanguage(
      (
        word,
      ) => `SELECT f.period AS ${word('ar', 'year')}, a.name AS ${word('omrade', 'area')}, f.value AS ${word('hushall', 'households')}
FROM figures AS f
JOIN areas AS a ON a.code = f.area
WHERE f.kpi = 'N31910' AND f.gender = 'T' AND f.area IN ('0461', '0480', '0482', '0483', '0484')
ORDER BY ${word('omrade', 'area')}, ${word('ar', 'year')}`,
    ),
  },
  {
    id: 'cheaper',
    title: m.dataSqlExampleCheaper,
    ofRuns: true,
    sql: inLanguage(
      (word) => `-- ${word(
        'I hur stor andel av framtiderna är a billigare än b? Samma framtid har samma nummer i alla scenarier.',
        'In what share of the futures is a cheaper than b? The same future has the same number in all scenarios.',
      )}
SELECT a.scenario AS a, b.scenario AS b,
       avg(CASE WHEN a.sek < b.sek THEN 1.0 ELSE 0.0 END) AS ${word('andel', 'share')},
       round(avg(a.sek - b.sek)) AS ${word('skillnad_kr', 'difference_sek')}
FROM draws AS a
JOIN draws AS b ON b.run = a.run AND b.draw = a.draw AND b.account = a.account AND a.scenario < b.scenario
WHERE a.account = 'netCost' AND a.run = (SELECT max(run) FROM draws)
GROUP BY a.scenario, b.scenario
ORDER BY a, b`,
    ),
  },
  {
    id: 'months',
    title: m.dataSqlExampleMonths,
    ofRuns: true,
    sql: inLanguage(
      (
        word,
      ) => `SELECT month AS ${word('manad', 'month')}, scenario, p50 AS ${word('median_kr', 'median_sek')}
FROM months
WHERE account = 'bistand' AND run = (SELECT max(run) FROM months)
ORDER BY scenario, ${word('manad', 'month')}`,
    ),
  },
];

/** An example that stands as it was given, in another language; any other text as it is. */
export function translateExample(sql: string, to: keyof Words): string {
  const example = SQL_EXAMPLES.find((known) => known.sql('sv') === sql || known.sql('en') === sql);
  return example?.sql(to) ?? sql;
}
