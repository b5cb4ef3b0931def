import type { Technician } from './technician.ts';

/** Waits until it is there and has stopped moving: a click on what slides in, or on a page that still scrolls, misses. */
export async function whenStill(agent: Technician, css: string): Promise<void> {
  await agent.find(css);
  await agent.page.waitForFunction(
    async (selector) => {
      const place = (): string => JSON.stringify(document.querySelector(selector)?.getBoundingClientRect());
      const before = place();
      await new Promise((resolve) => setTimeout(resolve, 150));
      return before === place();
    },
    {},
    css,
  );
}
