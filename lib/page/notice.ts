import type { PageTexts } from '../messages/stored-keys.ts';
import { setStyle } from './style.ts';

const shownForMs = 12_000;

/** A small line at the edge of the page, in our own look. It names no client, because the page might read it. */
export function showNotice(root: ShadowRoot, text: string, { dismiss, looks }: PageTexts, signal: AbortSignal): void {
  const box = document.createElement('div');
  box.setAttribute('role', 'status');
  setStyle(box, looks.notice);
  const words = document.createElement('span');
  setStyle(words, looks.words);
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '×';
  close.setAttribute('aria-label', dismiss);
  setStyle(close, looks.close);
  box.append(words, close);
  // A live region is read when its text changes, so it is there before its text is.
  root.append(box);
  words.textContent = text;
  const remove = (): void => box.remove();
  close.addEventListener('click', remove, { signal });
  setTimeout(remove, shownForMs);
}
