import { language } from '../../state/language.svelte';
import type { Words } from '../../scenario/words';

/** A text of the model in the language of the interface. */
export function inWords(words: Words): string {
  return words[language()];
}

/** The text with a capital first letter, as a sentence begins. */
export function asSentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}
