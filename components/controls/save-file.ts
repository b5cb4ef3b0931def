/** Hands a text, or bytes, to the browser's download, without the `downloads` permission. */
export const saveFile = (name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void =>
  saveBlob(name, new Blob([content], { type }));

/** Likewise a file that is made already. */
export function saveBlob(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Firefox reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** `client-lens-closures-2026-11-23.csv`: the day as the user's clock has it. */
export function datedName(
  what: 'closures' | 'closures-with-names' | 'figures' | 'backup' | 'clients' | 'pack' | 'visits',
  now: Date,
  extension: 'csv' | 'json' | 'xlsx' | 'md' | 'clpack' | 'ics',
): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `client-lens-${what}-${day.join('-')}.${extension}`;
}
