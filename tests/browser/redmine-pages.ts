/** What a technician does on Redmine's pages. */
import type { Redmine } from '../desks/redmine/redmine.ts';
import { expectFor } from './driver/patience.ts';
import type { Technician } from './driver/technician.ts';

/** As Redmine numbers them when it is set up with its defaults. */
export const statuses = { New: '1', Resolved: '3', Closed: '5', Rejected: '6' } as const;

export type StatusName = keyof typeof statuses;

export const formOf = { issue: '#issue-form', bulk: '#bulk_edit_form' } as const;

/** The line or the box of an issue, on every page that has a menu for it. */
export const rowOf = (id: number | undefined): string => `.hascontextmenu:has(input[name="ids[]"][value="${id}"])`;

/** Opens the form that is folded away on an issue's page. */
export async function openForm(agent: Technician, redmine: Redmine, id: number | undefined): Promise<void> {
  await agent.open(`${redmine.url}/issues/${id}`);
  await agent.click('.contextual a.icon-edit');
  await agent.find(`${formOf.issue} #issue_status_id`);
}

/** Waits until the form says this status. */
export async function statusInForm(agent: Technician, status: StatusName, form: string = formOf.issue): Promise<void> {
  const chosen = () => agent.read(`${form} #issue_status_id`);
  await expectFor(`${status} in the form`, async () => ((await chosen()) === statuses[status] ? true : null));
}

/** Chooses a status. Redmine then sends the whole form and draws it anew: what is typed before it has done so may be lost. */
export async function chooseInForm(agent: Technician, status: StatusName, form: string = formOf.issue): Promise<void> {
  const select = `${form} #issue_status_id`;
  await (await agent.find(select)).evaluate((element) => element.setAttribute('data-before', ''));
  await agent.choose(select, statuses[status]);
  await expectFor('the form, drawn anew', async () => ((await agent.page.$(`${select}[data-before]`)) === null ? true : null));
  await statusInForm(agent, status, form);
}

/** In the page: a place in an element, from its corner, that is on no link. */
function findPlaceBesideLinks(element: Element): { readonly x: number; readonly y: number } {
  element.scrollIntoView({ block: 'center' });
  const { left, top, width } = element.getBoundingClientRect();
  const y = 4;
  for (let x = 2; x < width; x += 4) {
    const hit = document.elementFromPoint(left + x, top + y);
    if (hit !== null && element.contains(hit) && hit.closest('a') === null) return { x, y };
  }
  throw new Error('links everywhere');
}

/** On a link the browser's own menu would open, and not Redmine's. */
async function clickRight(agent: Technician, css: string): Promise<void> {
  const element = await agent.find(css);
  await element.click({ button: 'right', offset: await element.evaluate(findPlaceBesideLinks) });
}

/**
 * Chooses a status in the menu that a right click on an issue opens; or a click on a button, if one is named. A close that was given up
 * leaves the menu open.
 */
export async function chooseInMenu(
  agent: Technician,
  id: number | undefined,
  status: StatusName,
  button?: string,
): Promise<void> {
  const entry = `a[data-method=patch][href*="status_id%5D=${statuses[status]}"]`;
  const submenu = `#context-menu li.folder:has(${entry}) > a.submenu`;
  if (!(await agent.isShown(submenu))) await (button === undefined ? clickRight(agent, rowOf(id)) : agent.click(button));
  await (await agent.find(submenu)).hover();
  await agent.click(`#context-menu ${entry}`);
}

export async function followLink(agent: Technician, link: string): Promise<void> {
  await agent.toNextPage(() => agent.click(link));
}
