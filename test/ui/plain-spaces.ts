/** Hard spaces shown as plain ones. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
