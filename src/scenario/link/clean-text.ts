/**
 * A text that can be shown beside others and changes nothing around it: line breaks and control characters as one space,
 * without characters that turn the direction of writing and without halves of characters, at most `mostCharacters` UTF-16
 * units long. A text that is clean is given back as it is.
 */
export function cleanText(text: string, mostCharacters: number): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Bidi_Control}\uFEFF]+/gu, '')
    .slice(0, mostCharacters)
    .replace(/\p{Cs}+/gu, '');
}
