import { clients, people } from '../desks/rt/request-tracker.ts';
import { expect, test } from './driver/lens.ts';
import { closePaths, followFromHome } from './rt-paths.ts';

test.describe('in Request Tracker, a technician who closes is asked first', () => {
  for (const path of closePaths) {
    test(path.name, async ({ agent, rt, closuresOf, drivenPaths }) => {
      const seen = drivenPaths.begin({ desk: 'request-tracker-5', name: `Request Tracker: ${path.name}` });
      const ids: number[] = [];
      for (let count = 0; count < (path.tickets ?? 1); count += 1) {
        ids.push(
          await rt.newTicket({ subject: `Invoices cannot be sent ${count}`, client: 'Globex', status: path.status ?? 'open' }),
        );
      }
      const statuses = () => Promise.all(ids.map((id) => rt.status(id)));
      const before = await statuses();
      await path.prepare(agent, rt, ids);
      const typed = await path.typed?.(agent, ids);
      await agent.panel().prepared();

      await path.close(agent, ids);
      const question = await agent.panel().question();
      if (ids.length > 1) expect(question).toContain(String(ids.length));
      else expect(question).toContain('Invoices cannot be sent');
      seen.asked += 1;
      expect(await statuses()).toEqual(before);

      await agent.panel().answer('Not yet');
      await expect.poll(() => agent.panel().questionNow()).toBeNull();
      expect(await statuses()).toEqual(before);
      seen.cancelled += 1;
      if (path.name.startsWith('status cell')) expect(await path.typed?.(agent, ids)).toBe('|true');
      else expect(await path.typed?.(agent, ids)).toBe(typed);

      await path.close(agent, ids);
      await agent.panel().question();
      seen.asked += 1;
      // Lists do not show whose ticket it is: that is looked up, and stands in the panel a moment after the question.
      await expect.poll(async () => (await agent.panel().readAll('body')).join()).toContain('Globex');
      await agent.panel().answer('Yes, I checked it');
      await expect.poll(statuses, { timeout: 10_000 }).toEqual(ids.map(() => path.becomes));

      for (const id of ids) {
        await expect
          .poll(async () => (await closuresOf(rt.url, id)).map(({ answer }) => answer?.kind))
          .toEqual(['achieved', 'not-yet']);
        expect((await closuresOf(rt.url, id))[0]).toMatchObject({
          ticket: { client: 'Globex' },
          answer: { evidence: 'checked' },
        });
        // Released once: RT has one change of status in the ticket's history.
        expect((await rt.history(id)).filter(({ field }) => field === 'Status')).toHaveLength(1);
        seen.path = (await closuresOf(rt.url, id))[0]?.path ?? seen.path;
      }
      seen.released += 1;
    });
  }

  test('a ticket that is created closed', async ({ agent, rt, closuresOf }) => {
    const subject = `Password reset by telephone ${Date.now()}`;
    const count = await rt.countTickets();
    await followFromHome(agent, rt, '/Ticket/Create.html?Queue=3');
    await agent.page.select('form[name=TicketCreate] select[name=Status]', 'resolved');
    await agent.fill('form[name=TicketCreate] input[name=Subject]', subject);
    await agent.panel().prepared();
    await agent.click('form[name=TicketCreate] input[name=SubmitTicket]');
    expect(await agent.panel().question()).toContain(subject);
    expect(await rt.countTickets()).toBe(count);

    await agent.panel().answer('Close without it');
    await agent.panel().answer('No longer needed');
    await expect.poll(() => rt.countTickets(), { timeout: 10_000 }).toBe(count + 1);
    await expect
      .poll(async () => (await closuresOf(rt.url, `new: ${subject}`)).map(({ answer }) => answer))
      .toEqual([{ kind: 'closed-without-it', reason: 'not-needed', note: '' }]);
  });

  test('the client themselves, in self service', async ({ technician, rt }) => {
    const id = await rt.newTicket({ subject: 'Mailbox full', client: 'Globex' });
    await technician.signInToRequestTracker(rt.url, people.client);
    await technician.open(`${rt.url}/SelfService/Update.html?id=${id}`);
    await technician.page.select('form[name=TicketUpdate] select[name=Status]', 'resolved');
    await technician.typeIntoEditor('.cke_wysiwyg_frame', 'Works now');
    await technician.panel().prepared();
    await technician.click('form[name=TicketUpdate] input[name=SubmitTicket]');
    expect(await technician.panel().question()).toContain('Mailbox full');
    expect(await rt.status(id)).toBe('open');
    await technician.panel().answer('Yes, the client confirmed');
    await expect.poll(() => rt.status(id), { timeout: 10_000 }).toBe('resolved');
    expect(await rt.lastComment(id)).toContain('Works now');
    await technician.signInToRequestTracker(rt.url, people.technician);
  });

  test('and the typed text arrives with the close', async ({ agent, rt }) => {
    const id = await rt.newTicket({ subject: 'VPN drops every hour', client: 'Acme Corp' });
    const resolve = closePaths.find(({ name }) => name.startsWith('Actions > Resolve'));
    await resolve?.prepare(agent, rt, [id]);
    // The page for updates shows no client: it is looked up, and a question that is on the screen does not change any more.
    await expect.poll(() => agent.panel().read('.cl-tab-name')).toBe('Acme Corp');
    await resolve?.close(agent, [id]);
    expect(await agent.panel().question()).toContain('Acme Corp');
    await agent.press('3');
    await expect.poll(() => rt.status(id), { timeout: 10_000 }).toBe('resolved');
    expect(await rt.lastComment(id)).toContain('Replaced the cable');
    expect(clients['Acme Corp']).toContain('@');
  });
});
