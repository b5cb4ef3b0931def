import type { Technician } from './technician.ts';

/** Near the corner, where there are no links in a card: one drags those by themselves. */
const gripOf = async (agent: Technician, css: string): Promise<{ x: number; y: number }> => {
  const element = await agent.find(css);
  return element.evaluate((target) => {
    const box = target.getBoundingClientRect();
    return { x: box.x + 6, y: box.y + 6 };
  });
};

/** Drags with the mouse, slowly enough for a page that sorts while one drags. Both ends have to be in view. */
export async function dragTo(agent: Technician, what: string, where: string): Promise<void> {
  const from = await gripOf(agent, what);
  const to = await gripOf(agent, where);
  // The mouse of a driven Firefox moves, and starts no drag: there the page gets the events of one.
  if (agent.driven.kind === 'firefox') return agent.page.evaluate(dragByEvents, what, where, from, to);
  const { mouse } = agent.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + 8, from.y + 8, { steps: 4 });
  await mouse.move(to.x, to.y, { steps: 12 });
  await mouse.up();
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Runs in the page. */
async function dragByEvents(what: string, where: string, from: Place, to: Place): Promise<void> {
  const dragged = document.querySelector(what);
  const target = document.querySelector(where);
  const dataTransfer = new DataTransfer();
  const at = ({ x, y }: Place) => ({ bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y, button: 0 });
  const drag = (type: string, on: Element | null, place: Place) =>
    on?.dispatchEvent(new DragEvent(type, { ...at(place), dataTransfer }));
  const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
  dragged?.dispatchEvent(new PointerEvent('pointerdown', { ...at(from), pointerType: 'mouse', isPrimary: true }));
  drag('dragstart', dragged, from);
  await pause();
  for (const step of [1, 2, 3]) {
    drag('dragover', target, { x: to.x + step, y: to.y + step });
    await pause();
  }
  drag('drop', target, to);
  drag('dragend', dragged, to);
}
