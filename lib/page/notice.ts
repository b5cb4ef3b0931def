import { setStyle } from './style.ts';

const shownForMs = 12_000;

const look =
  'all:initial;position:fixed;right:16px;bottom:16px;z-index:2147483647;max-width:min(340px,100vw - 32px);padding:10px 12px;' +
  'display:flex;gap:12px;align-items:start;font:14px/1.4 system-ui,sans-serif;color:#fff;background:#17363f;' +
  'border:1px solid #5fb3c4;border-radius:8px;box-sizing:border-box;';

/** A small line at the edge of the page, in our own look. It names no client, because the page might read it. */
export function showNotice(root: ShadowRoot, text: string, dismissLabel: string, signal: AbortSignal): void {
  const box = document.createElement('div');
  box.setAttribute('role', 'status');
  setStyle(box, look);
  const words = document.createElement('span');
  setStyle(words, 'all:unset;flex:1;');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '×';
  close.setAttribute('aria-label', dismissLabel);
  setStyle(close, 'all:unset;cursor:pointer;padding:0 6px;font-size:18px;line-height:1.2;outline:revert;');
  box.append(words, close);
  // A live region is read when its text changes, so it is there before its text is.
  root.append(box);
  words.textContent = text;
  const remove = (): void => box.remove();
  close.addEventListener('click', remove, { signal });
  setTimeout(remove, shownForMs);
}
