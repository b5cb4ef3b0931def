/**
 * A text as a number of 53 bits, which a Float64Array can hold: enough to tell texts apart, too little to read them back. Among a million
 * texts two share a number with a chance of 1 in 18,000. This is cyrb53 (github.com/bryc/code, public domain).
 */
export function textKey(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}

/** Nobody, nothing: no text has this number but one in nine thousand billion. */
export const noKey = 0;

export const ticketKey = (site: string, ticketId: string): number => textKey(`${site}#${ticketId}`);

/** The same person, however the desk writes capitals and spaces. */
export const personKey = (name: string | null): number => textKeyOrNone((name ?? '').trim().replace(/\s+/g, ' ').toLowerCase());

/** {@link noKey} for an empty text. */
export const textKeyOrNone = (text: string): number => (text === '' ? noKey : textKey(text));
