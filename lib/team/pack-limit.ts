/** Bytes of a pack: some 25,000 client cards. What the browsers let through as one message is the limit. */
export const largestPack = 32_000_000;
