import { m } from '../../messages/messages';
import type { View } from '../../state/view.svelte';

/** What each view goes by. */
export const VIEW_NAMES: Readonly<Record<View, () => string>> = {
  jamfor: m.viewCompare,
  paket: m.viewPackage,
  kommuner: m.viewGrid,
  hemma: m.viewHome,
  kostnadsdelning: m.sharingView,
  prognos: m.viewForecast,
  kommundata: m.viewData,
  metod: m.viewMethod,
  beslut: m.viewDecision,
};
