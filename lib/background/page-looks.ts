import type { PageLooks } from '../messages/stored-keys.ts';

const ours = 'all:initial;display:block;border:0;color-scheme:light dark;';
const dialog =
  `${ours}position:fixed;inset:0 0 0 auto;height:100dvh;margin:0;padding:0;max-width:none;max-height:none;overflow:hidden;` +
  'background:transparent;z-index:2147483647;';
const notice =
  'all:initial;position:fixed;right:16px;bottom:16px;z-index:2147483647;max-width:min(340px,100vw - 32px);padding:10px 12px;' +
  'display:flex;gap:12px;align-items:start;font:14px/1.4 system-ui,sans-serif;color:#fff;background:#17363f;' +
  'border:1px solid #5fb3c4;border-radius:8px;box-sizing:border-box;';

/** All of it important, because the page has rules of its own. */
const important = (style: string): string => style.replaceAll(';', '!important;');

/** How our elements in a page look: the panel's dialog in each of its views, its frame, and the notice with its words and its button. */
export const pageLooks: PageLooks = {
  // Out of the flow: a box after the page's body would have the whole page laid out and painted anew. Not `contents`: Firefox's accessibility
  // tree then misses what changes in the panel.
  host: important('all:initial;position:absolute;inset:0 auto auto 0;'),
  frame: important(`${ours}width:100%;height:100%;`),
  hidden: important(`${dialog}display:none;`),
  tab: important(`${dialog}width:36px;height:168px;top:30vh;bottom:auto;`),
  open: important(`${dialog}width:min(380px,100%);`),
  note: important(`${dialog}width:min(340px,100%);height:276px;bottom:auto;`),
  gate: important(`${dialog}width:min(420px,100%);`),
  notice: important(notice),
  words: important('all:unset;flex:1;'),
  close: important('all:unset;cursor:pointer;padding:0 6px;font-size:18px;line-height:1.2;outline:revert;'),
};
