import { m } from '../../../messages/messages';

/** A question to begin from. */
export interface SqlExample {
  readonly id: string;
  readonly title: () => string;
  readonly sql: string;
  /** Whether it asks the tables of results. */
  readonly ofRuns: boolean;
}

export const SQL_EXAMPLES: readonly SqlExample[] = [
  {
    id: 'counties',
    title: m.dataSqlExampleCounties,
    ofRuns: false,
    sql: `-- Andel invånare med ekonomiskt bistånd: medel och spridning mellan kommunerna i varje län
SELECT m.county_name AS lan,
       count(f.value) AS kommuner,
       round(min(f.value), 2) AS lagst,
       round(max(f.value), 2) AS hogst,
       round(avg(f.value), 2) AS medel_procent
FROM figures AS f
JOIN municipalities AS m ON m.code = f.area
WHERE f.kpi = 'N31807' AND f.gender = 'T' AND f.period = 2024
GROUP BY m.county_name
ORDER BY medel_procent DESC, lan`,
  },
  {
    id: 'present',
    title: m.dataSqlExamplePresent,
    ofRuns: false,
    sql: `SELECT f.kpi,
       any_value(k.title) AS titel,
       count(DISTINCT f.area) AS omraden,
       min(f.period) AS forsta,
       max(f.period) AS sista,
       count(f.value) AS uppgifter
FROM figures AS f
LEFT JOIN key_figures AS k ON k.id = f.kpi
GROUP BY f.kpi
ORDER BY uppgifter DESC, f.kpi`,
  },
  {
    id: 'trend',
    title: m.dataSqlExampleTrend,
    ofRuns: false,
    sql: `SELECT f.period AS ar, a.name AS omrade, f.value AS hushall
FROM figures AS f
JOIN areas AS a ON a.code = f.area
WHERE f.kpi = 'N31910' AND f.gender = 'T' AND f.area IN ('0461', '0480', '0482', '0483', '0484')
ORDER BY omrade, ar`,
  },
  {
    id: 'cheaper',
    title: m.dataSqlExampleCheaper,
    ofRuns: true,
    sql: `-- I hur stor andel av framtiderna är a billigare än b? Samma framtid har samma nummer i alla scenarier.
SELECT a.scenario AS a, b.scenario AS b,
       avg(CASE WHEN a.sek < b.sek THEN 1.0 ELSE 0.0 END) AS andel,
       round(avg(a.sek - b.sek)) AS skillnad_kr
FROM draws AS a
JOIN draws AS b ON b.run = a.run AND b.draw = a.draw AND b.account = a.account AND a.scenario < b.scenario
WHERE a.account = 'netCost' AND a.run = (SELECT max(run) FROM draws)
GROUP BY a.scenario, b.scenario
ORDER BY a, b`,
  },
  {
    id: 'months',
    title: m.dataSqlExampleMonths,
    ofRuns: true,
    sql: `SELECT month AS manad, scenario, p50 AS median_kr
FROM months
WHERE account = 'bistand' AND run = (SELECT max(run) FROM months)
ORDER BY scenario, manad`,
  },
];
