import { m } from '../../../messages/messages';

/** What the source has marked a figure with: our own mark in words, any other as it stands. */
export function statusInWords(status: string): string {
  return status === 'missing_in_source' ? m.dataExploreStatusMissing() : m.dataExploreStatus({ status });
}
