/**
 * Holds the panel: an extension page in an iframe, in a `dialog` inside a closed shadow root. The page can read neither its text nor its
 * keystrokes. As a modal dialog it lies above everything the page shows, a modal of its own included, and keeps the page still.
 */
import { type FromPanel, isFromPanel, type PanelGreeting, type PanelView, type ToPanel } from '../messages/panel-port.ts';
import type { PageLooks } from '../messages/stored-keys.ts';
import { newId } from './new-id.ts';
import type { OurElement } from './our-element.ts';
import { setStyle } from './style.ts';

export interface PanelHost {
  send(message: ToPanel): void;
  /** Makes the panel if there is none, even to hide it: it has to be there at once when it is needed. */
  show(view: PanelView): void;
  view: PanelView;
  /** Takes the keyboard into the panel; it goes back to where it was when the panel is closed. */
  focus(): void;
  /** Takes the panel off the page. */
  hide(): void;
  /** True while the panel takes up room on the screen. */
  isVisible(): boolean;
  /** Ends when its page is loaded for the first time. */
  readonly loaded: Promise<void>;
}

/** Our own page for the frame. */
export interface PanelPage {
  /** The panel page's address in the extension. */
  readonly address: string;
  /** The origin that the page at that address has once it is loaded. */
  readonly origin: string;
}

export interface PanelHostOptions extends PanelPage {
  readonly ours: OurElement;
  readonly title: string;
  readonly looks: PageLooks;
  readonly onMessage: (message: FromPanel) => void;
  /** The desk's page threw our element out or moved it, and the panel's page that was loaded since knows nothing. */
  readonly onLoadedAgain: () => void;
  /** Escape outside the panel's frame while the gate is up. */
  readonly onEscape: () => void;
}

export function createPanelHost(options: PanelHostOptions, signal: AbortSignal): PanelHost {
  const { title, looks, onEscape, ours } = options;
  const { element } = ours;
  const dialog = document.createElement('dialog');
  const frame = document.createElement('iframe');
  dialog.setAttribute('aria-label', title);
  let port: MessagePort | null = null;
  let unsent: ToPanel[] = [];
  let token = '';
  let loads = 0;
  let focusBefore: Element | null = null;
  const loaded = new Promise<void>((resolve) => frame.addEventListener('load', () => resolve(), { once: true, signal }));
  frame.addEventListener('load', () => connect(), { signal });

  setStyle(frame, looks.frame);
  frame.title = title;
  frame.allow = 'clipboard-write';
  // A page that isolates itself (COEP) takes in no other frames of ours. The panel keeps nothing in its own storage.
  if (crossOriginIsolated) frame.setAttribute('credentialless', '');
  ours.root.append(dialog);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    onEscape();
  });
  // A second Escape closes a dialog without asking anybody. The event comes late: by then it may be open again, for the next question.
  dialog.addEventListener('close', () => panel.view === 'gate' && !dialog.open && onEscape());

  // A click beside the question would take the keyboard out of it, and the digits would answer nothing.
  dialog.addEventListener('mousedown', (event) => panel.view === 'gate' && event.preventDefault());

  const connect = (): void => {
    const { port1, port2 } = new MessageChannel();
    port?.close();
    port = port1;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isFromPanel(data) && !signal.aborted) options.onMessage(data);
    };
    frame.contentWindow?.postMessage({ clientLens: token } satisfies PanelGreeting, options.origin, [port2]);
    loads += 1;
    if (loads > 1) {
      panel.send({ type: 'view', view: panel.view });
      options.onLoadedAgain();
    }
    for (const message of unsent) port.postMessage(message);
    unsent = [];
    applyView();
  };

  const prepare = (): void => {
    // The page may have thrown our element out, and with it what the frame had loaded.
    if (frame.isConnected || signal.aborted) return;
    token = newId();
    port = null;
    frame.src = `${options.address}#${token}`;
    dialog.append(frame);
    if (element.isConnected) return;
    ours.attach();
    // Another box, even an empty one, would have the whole page painted once more.
    setStyle(element, looks.hidden);
  };

  const applyView = (): void => {
    const { view } = panel;
    // A tab that shows nothing yet would have the page painted twice.
    const look = view === 'tab' && !port ? 'hidden' : view;
    setStyle(dialog, looks[look]);
    if (!element.isConnected) return;
    if (look !== 'hidden') ours.attach();
    const isModal = dialog.matches(':modal');
    if (view !== 'gate') {
      if (isModal) dialog.close();
      // Not `show()`: that would take the focus out of the page.
      dialog.open = view !== 'hidden';
    } else if (!isModal) {
      focusBefore = document.activeElement;
      dialog.open = false;
      dialog.showModal();
      frame.focus();
    }
  };

  const giveFocusBack = (): void => {
    if (focusBefore instanceof HTMLElement && focusBefore.isConnected) focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  };

  /** A modal that the page opens after ours lies above it and takes every click and key: nobody could answer. */
  const isCovered = (): boolean => {
    const { x, y, width, height } = frame.getBoundingClientRect();
    const places = [0.2, 0.5, 0.8].map((part) => [x + width * part, y + height * part] as const);
    return places.every(([left, top]) => document.elementFromPoint(left, top) !== element);
  };

  const panel: PanelHost = {
    view: 'hidden',
    loaded,
    send(message) {
      if (port) port.postMessage(message);
      else unsent.push(message);
    },
    show(view) {
      const had = panel.view;
      panel.view = view;
      prepare();
      panel.send({ type: 'view', view });
      applyView();
      const hadFocus = had === 'gate' || document.activeElement === element;
      if (hadFocus && had !== view && view !== 'gate' && view !== 'open') giveFocusBack();
    },
    focus() {
      focusBefore = document.activeElement;
      frame.focus();
    },
    hide() {
      panel.view = 'hidden';
      applyView();
      frame.remove();
    },
    isVisible() {
      if (panel.view === 'hidden' || !element.isConnected) return false;
      const { width, height } = frame.getBoundingClientRect();
      const isShown = width > 0 && height > 0 && frame.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return isShown && !(dialog.matches(':modal') && isCovered());
    },
  };
  return panel;
}
