/** Hands a text, or bytes, to the browser's download, without the `downloads` permission. */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Firefox reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** `client-lens-closures-2026-11-23.csv`: the day as the user's clock has it. */
export function datedName(
  what: 'closures' | 'backup' | 'clients' | 'pack' | 'visits',
  now: Date,
  extension: 'csv' | 'json' | 'md' | 'clpack' | 'ics',
): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `client-lens-${what}-${day.join('-')}.${extension}`;
}
