import type { Problem } from '../model/problem';
import { cleanText } from '../scenario/link/clean-text';
import { type DecodedLink, decodeLink } from '../scenario/link/decode-link';
import { readDocument } from '../scenario/link/document';
import type { ScenarioSet } from '../scenario/scenario-set';
import type { Comparing } from './comparing.svelte';
import { keptScenarios } from './kept-scenarios';

/**
 * Opens what an address carries. Problems where it cannot be read: then what was on screen stays. What is read but cannot be run
 * the comparison refuses and says itself.
 */
export function openLink(text: string, comparing: Comparing): readonly Problem[] {
  return open(decodeLink(text), comparing);
}

/** Opens a file of scenarios, as the page saves it or as the command line reads it. */
export async function openFile(file: File, comparing: Comparing): Promise<readonly Problem[]> {
  if (file.size > MOST_FILE_BYTES)
    return [showable({ where: file.name, what: 'wrongShape', value: `${Math.round(file.size / 1000)} kB` })];
  const problems = open(readDocument(await file.text(), file.name), comparing);
  return problems.length > 0 ? problems : comparing.refused;
}

/** What was on screen before the page was loaded again; nothing where that is no longer understood, or no comparison. */
export function readKept(): ScenarioSet | undefined {
  const text = keptScenarios();
  const kept = text === null ? undefined : readDocument(text, 'kept');
  return kept?.ok === true && kept.value.set.scenarios.length > 1 ? kept.value.set : undefined;
}

/** Longest file of scenarios: eight with everything set take a tenth. */
const MOST_FILE_BYTES = 1_000_000;
/** Most that is said of one file, and of one problem. */
const MOST_PROBLEMS = 20;
const MOST_SHOWN_CHARACTERS = 80;

function open(
  decoded:
    | { readonly ok: true; readonly value: DecodedLink }
    | { readonly ok: false; readonly problems: readonly Problem[] },
  comparing: Comparing,
): readonly Problem[] {
  if (!decoded.ok) return decoded.problems.slice(0, MOST_PROBLEMS).map(showable);
  comparing.open(decoded.value);
  return [];
}

/** What stands in a problem may come out of a file, as may the file's name. */
function showable({ where, what, value }: Problem): Problem {
  return {
    where: cleanText(where, MOST_SHOWN_CHARACTERS),
    what,
    value: cleanText(value, MOST_SHOWN_CHARACTERS),
  };
}
