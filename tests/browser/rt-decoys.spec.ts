import { expect, test } from './driver/lens.ts';
import { followFromHome } from './rt-paths.ts';

const decoy = (path: string) => ({ desk: 'request-tracker-5', name: `Request Tracker: ${path}`, path, isDecoy: true });

test.describe('in Request Tracker, what closes nothing is not asked about', () => {
  test('the page that leads to a close, and the previews that it posts while one writes', async ({ agent, rt, drivenPaths }) => {
    const seen = drivenPaths.begin(decoy('preview'));
    const id = await rt.newTicket({ subject: 'Printer on 2nd floor jams', client: 'Initech' });
    const posts: string[] = [];
    agent.page.on('request', (request) => {
      if (request.url().includes('/Helpers/PreviewScrips')) posts.push(request.url());
    });
    await agent.open(`${rt.url}/Ticket/Update.html?Action=Comment&DefaultStatus=resolved&id=${id}`);
    await agent.panel().prepared();
    await agent.typeIntoEditor('.cke_wysiwyg_frame', 'Looking into it');
    // Leaving the editor makes RT post the whole form, closing status included, to draw its preview anew.
    await agent.focus('input[name=UpdateSubject]');
    await expect.poll(() => posts.length).toBeGreaterThan(1);
    await agent.panel().notAsked();
    expect(await rt.status(id)).toBe('open');
    seen.silent += 1;
  });

  test('Enter in a text field, which RT takes for "Add More Files"', async ({ agent, rt, drivenPaths }) => {
    const seen = drivenPaths.begin(decoy('more-files'));
    const id = await rt.newTicket({ subject: 'Monitor flickers', client: 'Initech' });
    await agent.open(`${rt.url}/Ticket/Update.html?Action=Comment&DefaultStatus=resolved&id=${id}`);
    await agent.panel().prepared();
    await agent.focus('input[name=UpdateSubject]');
    await agent.toNextPage(() => agent.press('Enter'));
    await agent.panel().notAsked();
    expect(await rt.status(id)).toBe('open');
    seen.silent += 1;
  });

  test('a reminder that is completed', async ({ agent, rt, drivenPaths, closuresOf }) => {
    const seen = drivenPaths.begin(decoy('reminder'));
    const id = await rt.newTicket({ subject: 'Shared drive missing', client: 'Initech' });
    await agent.open(`${rt.url}/Ticket/Reminders.html?id=${id}`);
    await agent.fill('#NewReminder-Subject', 'Call back on Monday');
    const save = 'form[name=UpdateReminders] input[type=submit]';
    await agent.toNextPage(() => agent.click(save));
    await agent.page.waitForSelector('input[name^="Complete-Reminder-"]');
    await agent.page.$eval('input[type=checkbox][name^="Complete-Reminder-"]', (box) => (box as HTMLInputElement).click());
    await agent.toNextPage(() => agent.click(save));
    await agent.panel().notAsked();
    expect(await rt.status(id)).toBe('open');
    expect(await closuresOf(rt.url, id)).toEqual([]);
    seen.silent += 1;
  });

  test('a change of another field, and another status', async ({ agent, rt, drivenPaths }) => {
    const seen = drivenPaths.begin(decoy('other-status'));
    const id = await rt.newTicket({ subject: 'Licence renewal for CAD', client: 'Initech' });
    await agent.open(`${rt.url}/Ticket/Modify.html?id=${id}`);
    await agent.page.select('form[name=TicketModify] select[name=Status]', 'stalled');
    await agent.page.$eval('form[name=TicketModify] input[name=SubmitTicket]', (button) => (button as HTMLInputElement).click());
    await expect.poll(() => rt.status(id)).toBe('stalled');
    await agent.panel().notAsked(300);
    seen.silent += 1;
  });

  test('a search for people in the Jumbo form', async ({ agent, rt, drivenPaths }) => {
    const seen = drivenPaths.begin(decoy('people-search'));
    const id = await rt.newTicket({ subject: 'Projector is dark', client: 'Initech' });
    await agent.open(`${rt.url}/Ticket/ModifyAll.html?id=${id}`);
    await agent.panel().prepared();
    await agent.page.select('form[name=TicketModifyAll] select[name=Status]', 'resolved');
    await agent.toNextPage(() =>
      agent.page.$eval('input[name=OnlySearchForPeople]', (button) => (button as HTMLInputElement).click()),
    );
    await agent.panel().notAsked();
    expect(await rt.status(id)).toBe('open');
    seen.silent += 1;
  });

  test('more files for several tickets', async ({ agent, rt, drivenPaths }) => {
    const seen = drivenPaths.begin(decoy('more-files'));
    const ids = [
      await rt.newTicket({ subject: 'Scanner is slow', client: 'Initech' }),
      await rt.newTicket({ subject: 'Scanner is loud', client: 'Initech' }),
    ];
    await followFromHome(agent, rt, `/Search/Bulk.html?Query=${encodeURIComponent(ids.map((id) => `id=${id}`).join(' OR '))}`);
    await agent.choose('form[name=BulkUpdate] select[name=Status]', 'resolved');
    await agent.toNextPage(() =>
      agent.page.$eval('form[name=BulkUpdate] input[name=AddMoreAttach]', (button) => (button as HTMLInputElement).click()),
    );
    await agent.panel().notAsked();
    expect(await Promise.all(ids.map((id) => rt.status(id)))).toEqual(['open', 'open']);
    seen.silent += 1;
  });
});
