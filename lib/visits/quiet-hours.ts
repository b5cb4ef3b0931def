/** Times of the wall clock, `18:00`. From after to: over midnight. Both the same: never quiet. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

export const usualQuietHours: QuietHours = { from: '18:00', to: '08:00' };

/** `from` is quiet already, `to` is not any more. */
export const isQuiet = ({ from, to }: QuietHours, time: string): boolean =>
  from <= to ? time >= from && time < to : time >= from || time < to;
