/** What a technician does in the pages of Znuny 6.5 and of OTOBO 11, up to a close. */
import { clients, type ReachableDesk } from '../desks/reachable/reachable-desk.ts';
import type { ClosePath, DeskTicket } from './desk-path.ts';
import { expectFor } from './driver/patience.ts';
import { Technician } from './driver/technician.ts';

export const closedSuccessful = '2';
export const submit = '#submitRichText';
/** Znuny's CKEditor 4 writes in a frame of its own, OTOBO's CKEditor 5 in the page. */
const framed = 'iframe.cke_wysiwyg_frame';
const inPage = '.ck-editor__editable';
export const words = 'Replaced the cable';

export const screen = (desk: ReachableDesk, action: string, ticket: DeskTicket | undefined, more = ''): string =>
  `${desk.url}/index.pl?Action=AgentTicket${action};TicketID=${ticket?.id}${more}`;

const isFramed = async (agent: Technician): Promise<boolean> => {
  await agent.find(`${framed}, ${inPage}`);
  return agent.isShown(framed);
};
export const writeWords = async (agent: Technician): Promise<void> => {
  if (await isFramed(agent)) return agent.typeIntoEditor(framed, words);
  await agent.click(inPage);
  await agent.page.keyboard.type(words);
  // It tells its form half a second later; a press before that is refused as empty.
  const holds = (field: Element, text: string): boolean => (field as HTMLTextAreaElement).value.includes(text);
  await expectFor('the words in the form', async () => (await agent.page.$eval('#RichText', holds, words)) || null);
};

export const write = async (agent: Technician, subject = 'Closed'): Promise<void> => {
  await agent.fill('#Subject', subject);
  await writeWords(agent);
};
export const written = async (agent: Technician): Promise<string> =>
  (await isFramed(agent)) ? agent.readEditor(framed) : agent.read(inPage);
export const press = (agent: Technician): Promise<void> => agent.click(submit);

/** The menu is hidden behind a widget of the desk's own, which follows it. */
export const choose = async (agent: Technician, field: string, choice: string): Promise<void> => {
  await agent.page.waitForSelector(`select#${field} option[value="${choice}"]`);
  await agent.page.select(`select#${field}`, choice);
  // The form is sent to be drawn anew; the answer would undo what is chosen in the meantime. The page itself counts what is under way.
  const isStill = (): boolean => (window as unknown as { readonly jQuery: { readonly active: number } }).jQuery.active === 0;
  await expectFor('the form, drawn anew', async () => (await agent.page.evaluate(isStill)) || null);
};

/** What opens in a window of its own, and the technician in front of that. */
export const openedBy = async (agent: Technician, act: () => Promise<unknown>): Promise<Technician> => {
  const before = await agent.driven.browser.pages();
  await act();
  const page = await expectFor('the pop-up', async () => {
    const [found] = (await agent.driven.browser.pages()).filter((one) => !before.includes(one));
    return found?.url().includes('index.pl') ? found : null;
  });
  const there = new Technician(agent.driven, page);
  await there.find(submit);
  return there;
};

export const zoom: ClosePath['prepare'] = async (agent, desk, [ticket]) => {
  await agent.open(screen(desk, 'Zoom', ticket));
  await agent.find('#nav-Close a');
};

/** A screen of one ticket with its state, opened by its address. */
export const screenOf =
  (action: string, field: string, state = closedSuccessful): ClosePath['prepare'] =>
  async (agent, desk, [ticket]) => {
    await agent.open(screen(desk, action, ticket));
    await choose(agent, field, state);
    await write(agent);
  };

/** An answer to the customer's message. */
export const answer =
  (state: string): ClosePath['prepare'] =>
  async (agent, desk, [ticket]) => {
    await agent.open(screen(desk, 'Zoom', ticket));
    const article = await agent.page.$eval('input.ArticleID', (input) => (input as HTMLInputElement).value);
    await agent.open(screen(desk, 'Compose', ticket, `;ArticleID=${article};ReplyAll=;ResponseID=1`));
    await choose(agent, 'StateID', state);
    await writeWords(agent);
  };

export const addressTo = async (agent: Technician, field = '#ToCustomer'): Promise<void> => {
  await agent.type(field, clients.Globex);
  // Each letter may bring another list.
  await agent.find('.ui-autocomplete .ui-menu-item');
  await agent.page.waitForNetworkIdle({ idleTime: 300 });
  await agent.click('.ui-autocomplete .ui-menu-item');
  await agent.find('[id^="CustomerTicketText_"]');
};

export const forward: ClosePath['prepare'] = async (agent, desk, [ticket]) => {
  await agent.open(screen(desk, 'Zoom', ticket));
  const article = await agent.page.$eval('input.ArticleID', (input) => (input as HTMLInputElement).value);
  await agent.open(screen(desk, 'Forward', ticket, `;ArticleID=${article}`));
  await addressTo(agent);
  await choose(agent, 'ComposeStateID', closedSuccessful);
  await writeWords(agent);
};

/** The tickets of a search, chosen and taken to the window for several. */
export const chosenInList: ClosePath['prepare'] = async (agent, desk, tickets) => {
  const title = encodeURIComponent(`${(tickets[0]?.subject ?? '').replace(/ \d+$/, '')}*`);
  await agent.open(`${desk.url}/index.pl?Action=AgentTicketSearch;Subaction=Search;Title=${title}`);
  for (const { id } of tickets) await agent.click(`input[name=TicketID][value="${id}"]`);
};

export const inBulkWindow =
  (fill: (there: Technician) => Promise<unknown>) =>
  async (agent: Technician): Promise<Technician> => {
    const there = await openedBy(agent, () => agent.click('#BulkAction a'));
    await fill(there);
    return there;
  };

export const mergeToOldest = (there: Technician): Promise<unknown> =>
  // Editors arrive late: they push what stands below them away from under the pointer, and take the focus.
  expectFor('the choice to merge', async () => {
    await there.click('#OptionMergeToOldest');
    return there.page.$('#OptionMergeToOldest:checked');
  });

export const numberOf = async (agent: Technician, desk: ReachableDesk, ticket: DeskTicket | undefined): Promise<string> => {
  await agent.open(screen(desk, 'Zoom', ticket));
  return (await agent.page.title()).replace(/\D.*$/s, '');
};

export const mergeInto: ClosePath['prepare'] = async (agent, desk, tickets) => {
  const number = await numberOf(agent, desk, tickets[1]);
  await agent.open(screen(desk, 'Merge', tickets[0]));
  await agent.fill('#MainTicketNumber', number);
};

export const quickClose = '#nav-Quick-Close a';
