/** `https://rt.example.com:8443` as people say it; the scheme is left to the address bar. */
export const spokenOrigin = (origin: string): string => new URL(origin).host;
