/** The control sensor's other half: buttons and menu items that close by themselves, on desks whose requests do not tell. */
import type { ControlPath } from '../../desks/definition.ts';
import type { ClosingJudge } from '../../gate/closing.ts';
import { findAll, pressed, tidy } from '../find.ts';
import { readHere } from '../read-ticket.ts';
import { keepFromPage, type Watch } from './act.ts';

const gesture = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;

/** Held in the capture phase of the window, so that neither the page's handlers nor the element hear of it before the answer. */
export function watchPresses(watch: Watch, signal: AbortSignal): void {
  /** While a gesture is held, the rest of it is kept from the page as well. */
  let holding: { readonly element: Element; readonly until: number } | null = null;

  const onEvent = (event: Event): void => {
    const judge = watch.judge();
    if (!judge?.controls.length) return;
    if (holding && event.timeStamp < holding.until && event.composedPath().includes(holding.element)) return keepFromPage(event);
    const found = closingControl(event, judge);
    if (!found) return;
    const { path, element } = found;
    const { at, on } = path.control;
    if (event.type !== (on === 'press' ? 'pointerdown' : 'click')) return;
    const held = watch.holds({
      sensor: 'control',
      closes: path,
      release() {
        // An answer can come sooner than the gesture was given time for.
        holding = null;
        press(stillThere(element, at), on);
      },
      cancel() {
        holding = null;
      },
    });
    if (!held) return;
    // Long enough for the slow second half of a press, short enough for the next one.
    if (on === 'press') holding = { element, until: event.timeStamp + 1000 };
    keepFromPage(event);
  };
  for (const type of gesture) addEventListener(type, onEvent, { capture: true, signal });
}

function closingControl(
  event: Event,
  { controls, isClosedStatus }: ClosingJudge,
): { path: ControlPath; element: Element } | null {
  for (const path of controls) {
    const { at, named, says, status } = path.control;
    const element = pressed(event, at);
    if (!element) continue;
    const words = tidy(element.textContent) ?? tidy((element as HTMLInputElement).value) ?? '';
    if (named && !new RegExp(named, 'i').test(words)) continue;
    if (says && !isClosedStatus(words)) continue;
    if (status && !isClosedStatus(readHere(status) ?? '')) continue;
    return { path, element };
  }
  return null;
}

/** Pages draw themselves anew while the question is open: then the control that stands in its place. */
function stillThere(element: Element, at: string): Element {
  if (element.isConnected) return element;
  const words = tidy(element.textContent);
  // A desk's selector may lead from the document; what was pressed inside a shadow root is found by it as well.
  return findAll(at, document).find((one) => tidy(one.textContent) === words) ?? element;
}

function press(element: Element, on: 'click' | 'press'): void {
  if (on === 'click' && element instanceof HTMLElement) return element.click();
  for (const type of gesture) {
    const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent;
    element.dispatchEvent(new Kind(type, { bubbles: true, cancelable: true, composed: true, button: 0 }));
  }
}
