const day = 86_400_000;
/** 1 January 1970 was a Thursday; the Monday before it. */
const firstMonday = -3 * day;

export const weekLength = 7 * day;

/** The Monday, 00:00 UTC, of the week in which a moment lies. UTC, so that figures of people in several places can be added up. */
export const weekOf = (at: number): number => firstMonday + Math.floor((at - firstMonday) / weekLength) * weekLength;
