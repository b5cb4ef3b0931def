import { setStyle } from './style.ts';

/** The element that all of ours in a page is in. */
export const panelElement = 'cl-panel';

export interface OurElement {
  readonly element: HTMLElement;
  /** Notices and the panel share it. It is closed: the page cannot look inside. */
  readonly root: ShadowRoot;
  /** Puts the element into the page, again if the page has thrown it out, and what is in it on the screen. */
  attach(): void;
}

export function createOurElement(look: string, signal: AbortSignal): OurElement {
  const element = document.createElement(panelElement);
  signal.addEventListener('abort', () => element.remove());
  return {
    element,
    root: element.attachShadow({ mode: 'closed' }),
    attach() {
      setStyle(element, look);
      if (!element.isConnected && !signal.aborted) document.documentElement.append(element);
    },
  };
}
