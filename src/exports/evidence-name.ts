import { m } from '../messages/messages';
import type { Evidence, Words } from '../scenario/words';

/** How well a figure is supported, in a word. */
export function evidenceName(evidence: Evidence, language: keyof Words): string {
  return NAMES[evidence]({}, { locale: language });
}

const NAMES: Readonly<Record<Evidence, typeof m.gradeStudy>> = {
  published: m.gradePublished,
  derived: m.gradeDerived,
  study: m.gradeStudy,
  antagande: m.gradeAntagande,
};
