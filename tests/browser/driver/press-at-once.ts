import type { Tab } from './tab.ts';

/**
 * Presses the button of this name as soon as the page says this, from within the page: whoever looks at it from outside may come when the
 * work is done. Begun before the work is; ends with the press.
 */
export const pressAtOnce = (tab: Tab, says: RegExp, button: string): Promise<void> =>
  tab.page.evaluate(
    ([source, name]) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (!new RegExp(source).test(document.body.textContent ?? '')) return;
          const pressed = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
          if (pressed === undefined) return;
          watching.disconnect();
          pressed.click();
          resolve();
        };
        const watching = new MutationObserver(look);
        watching.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
    [says.source, button] as const,
  );
