/** Copies a text. On desks served over plain http the clipboard API is missing in the panel as well; then the field's own selection is copied. */
export async function copyText(value: string, field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    field?.select();
    return document.execCommand('copy');
  }
}
