import { browser } from 'wxt/browser';

/** False once the extension was updated, disabled or removed under this page. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
