import { m } from '../../messages/messages';

/** How long something will take, in words as rough as the estimate. */
export function formatTime(seconds: number): string {
  if (seconds < 8) return m.gridMoment();
  if (seconds < 50) return m.gridSeconds({ count: Math.ceil(seconds / 10) * 10 });
  const minutes = Math.round(seconds / 60);
  return minutes <= 1 ? m.gridMinute() : m.gridMinutes({ count: minutes });
}
