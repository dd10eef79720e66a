import { m } from '../../../messages/messages';
import type { YearFigures } from '../../../state/explore-year';
import type { Picture } from './picture';

/** What has to be known of the figures that come with the app. */
const NOTES: Readonly<Record<string, () => string>> = {
  N31807: m.dataExploreNoteN31807,
  N02280: m.dataExploreNoteN02280,
  X_LONGTERM_UNEMPLOYED: () => m.dataExploreNoteOwn({ id: 'N03952' }),
  X_MEDIAN_INCOME: () => m.dataExploreNoteOwn({ id: 'N00906' }),
  X_LOW_STANDARD: () => m.dataExploreNoteOwn({ id: 'N66080' }),
  X_RENTAL: () => m.dataExploreNoteOwn({ id: 'N07956' }),
  X_FOREIGN_BORN: () => m.dataExploreNoteOwn({ id: 'N02926' }),
  N31849: m.dataExploreNoteRegionfakta,
  N31857: m.dataExploreNoteRegionfakta,
  N31910: m.dataExploreNoteRegionfakta,
  U31001: m.dataExploreNoteRegionfakta,
};

/** Notes on the figures of the year, as far as they are the app's own: those of a load are as their source has them. */
export function figureNotes({ keyFigure, year }: Picture): readonly string[] {
  const note = NOTES[keyFigure.id];
  return hasShipped(year) && note !== undefined ? [note()] : [];
}

/** The year of the figures, as far as the source states it. */
export function yearWords(keyFigure: string, year: YearFigures): string {
  const isUnstated = keyFigure === 'N31807' && year.period === 2024 && hasShipped(year);
  return isUnstated ? m.dataExploreYearUnstated() : String(year.period);
}

function hasShipped(year: YearFigures): boolean {
  return [...year.byCode.values()].some(({ row, value }) => row?.load === 'shipped' && value !== null);
}
