/** The made-up ledger that ships, as the bytes of its file. */
export async function loadSampleLedger(): Promise<Uint8Array> {
  const { SAMPLE_LEDGER } = await import('../scenario/sample-ledger');
  return new TextEncoder().encode(SAMPLE_LEDGER);
}
