/** Pixels that a letter of 12 px takes at most: a narrow one, a wide one, another; and how much more a bold one takes. */
const NARROW = 5;
const WIDE = 12;
const OTHER = 8;
const BOLD = 1.13;

/** Pixels that a text of 12 px takes at most, about: letters are told apart by width, since a name may be all "m". */
export function textWidth(text: string, isBold = false): number {
  const letters = [...text];
  const narrow = letters.filter((letter) => /[fijlrtI ,.-]/.test(letter)).length;
  const wide = letters.filter((letter) => /[mwMW%]/.test(letter)).length;
  const width = narrow * NARROW + wide * WIDE + (letters.length - narrow - wide) * OTHER;
  return isBold ? width * BOLD : width;
}
