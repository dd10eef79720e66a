import { CONCEPTS, DATA, INITIALISATION } from './concepts';
import { EXITS, WAYS } from './exits';
import { FORECAST } from './forecast';
import { HOUSING, LEDGERS, STAFF } from './money';
import { MUNICIPAL_DATA, OWN_FIGURES } from './municipal';
import { ENTITIES, PROCESS, PURPOSE } from './overview';
import { LIMITS, UNCERTAINTY } from './reading';
import { REFORMS } from './reforms';
import { GLAPP, RULES } from './rules';
import type { Section } from './section';
import { SHARING } from './sharing';

/** The description in the order of the ODD protocol; the tables follow it. */
export const SECTIONS: readonly Section[] = [
  PURPOSE,
  ENTITIES,
  PROCESS,
  CONCEPTS,
  INITIALISATION,
  DATA,
  OWN_FIGURES,
  RULES,
  GLAPP,
  EXITS,
  WAYS,
  HOUSING,
  STAFF,
  SHARING,
  LEDGERS,
  UNCERTAINTY,
  FORECAST,
  MUNICIPAL_DATA,
  REFORMS,
  LIMITS,
];
