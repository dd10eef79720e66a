import * as v from 'valibot';
import type { Problem, Result } from '../model/problem';

export type Catalogue = v.InferOutput<typeof catalogueSchema>;
export type CatalogueFile = Catalogue['files'][number];
export type CatalogueColumn = CatalogueFile['columns'][number];
export type KeyFigure = Catalogue['keyFigures'][number];
export type Source = v.InferOutput<typeof sourceSchema>;

const wordsSchema = v.strictObject({ sv: v.string(), en: v.string() });
const boundSchema = v.union([v.number(), v.string()]);
const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

const columnSchema = v.strictObject({
  name: v.string(),
  type: v.picklist(['text', 'integer', 'number', 'date']),
  unit: v.nullable(v.string()),
  /** Cell texts that mean "no value". */
  missing: v.array(v.string()),
  /** The only cell texts there are, where they are few. */
  allowed: v.exactOptional(v.array(v.string())),
  /** Least and greatest value in the file; ISO days for dates. */
  min: v.exactOptional(boundSchema),
  max: v.exactOptional(boundSchema),
});

const fileSchema = v.strictObject({
  file: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.csv$/)),
  /** Files of the same table are loaded one after the other. */
  table: v.pipe(v.string(), v.regex(/^[a-z0-9_]+$/)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** The header is not counted. */
  rows: countSchema,
  title: wordsSchema,
  description: wordsSchema,
  sourceIds: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Columns that together occur once. */
  key: v.array(v.string()),
  columns: v.array(columnSchema),
});

const keyFigureSchema = v.strictObject({
  id: v.string(),
  title: wordsSchema,
  unit: v.string(),
  min: v.number(),
  max: v.number(),
  note: v.string(),
});

const catalogueSchema = v.strictObject({ files: v.array(fileSchema), keyFigures: v.array(keyFigureSchema) });

const sourceSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  producer: v.string(),
  title: v.string(),
  period: v.string(),
  licence: v.string(),
  note: v.string(),
});

/** `datasets/catalogue.json`: what each file holds. Text of another shape gives one problem per wrong field. */
export function parseCatalogue(text: string): Result<Catalogue> {
  return parseAs(catalogueSchema, 'catalogue.json', text);
}

/** `datasets/sources.json`: who made the figures. Text of another shape gives one problem per wrong field. */
export function parseSources(text: string): Result<readonly Source[]> {
  return parseAs(v.array(sourceSchema), 'sources.json', text);
}

function parseAs<T>(schema: v.GenericSchema<unknown, T>, where: string, text: string): Result<T> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problems: [{ where, what: 'notJson', value: text.slice(0, 40) }] };
  }
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return { ok: true, value: parsed.output };
  return { ok: false, problems: parsed.issues.map((issue) => buildProblem(where, issue)) };
}

function buildProblem(where: string, issue: v.BaseIssue<unknown>): Problem {
  const path = v.getDotPath(issue);
  return { where: path === null ? where : `${where} ${path}`, what: 'wrongShape', value: issue.received };
}
