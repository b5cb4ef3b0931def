import { expect, test } from './driver/lens.ts';
import { client, closePaths, makeIssues } from './redmine-paths.ts';

test.describe('in Redmine, a technician who closes is asked first', () => {
  for (const path of closePaths) {
    test(path.name, async ({ redmineAgent: agent, redmine, closuresOf, drivenPaths }) => {
      const seen = drivenPaths.begin({ desk: 'redmine', name: `Redmine: ${path.name}`, path: path.recorded.path });
      const ids = await makeIssues(redmine, path, 'Invoices cannot be sent');
      const statuses = () => Promise.all(ids.map((id) => redmine.status(id)));
      const before = ids.map(() => 'New');
      await path.prepare(agent, redmine, ids);
      const typed = await path.typed?.(agent, ids);
      await agent.panel().prepared();

      await path.close(agent, ids);
      expect(await agent.panel().question()).toMatch(path.asks ?? (ids.length > 1 ? /^3 tickets/ : /Invoices cannot be sent/));
      expect(await statuses()).toEqual(before);
      seen.asked += 1;

      await agent.panel().answer('Not yet');
      await expect.poll(() => agent.panel().questionNow()).toBeNull();
      expect(await statuses()).toEqual(before);
      expect(await path.typed?.(agent, ids)).toBe(typed);
      seen.cancelled += 1;

      await path.close(agent, ids);
      await agent.panel().question();
      seen.asked += 1;
      // Lists do not show whose issue it is: that is looked up, and stands in the panel a moment after the question.
      await expect.poll(async () => (await agent.panel().readAll('body')).join(), { timeout: 10_000 }).toContain(client);
      await agent.panel().answer('Yes, I checked it');
      await expect.poll(statuses, { timeout: 10_000 }).toEqual(ids.map(() => path.becomes));

      for (const id of ids) {
        await expect
          .poll(async () => (await closuresOf(redmine.url, id)).map(({ answer }) => answer?.kind))
          .toEqual(['achieved', 'not-yet']);
        expect((await closuresOf(redmine.url, id))[0]).toMatchObject({
          ...path.recorded,
          desk: 'redmine',
          ticket: {
            client,
            requester: 'Pat Globex',
            owner: 'Terry Technician',
            status: 'New',
            url: `${redmine.url}/issues/${id}`,
          },
          answer: { evidence: 'checked' },
        });
        // Released once: Redmine has one change of status in the issue's history.
        expect(await redmine.statusChanges(id)).toEqual([{ from: 'New', to: path.becomes }]);
      }
      seen.released += 1;
      // Redmine itself has not asked whether to leave what was typed.
      expect(agent.asked).toEqual([]);
    });
  }

  test("an issue of the provider's own project, where a field says whose it is", async ({ redmineAgent: agent, redmine }) => {
    const id = await redmine.newIssue({ subject: 'Mailbox full', client: 'Wayne Dental', clientIn: 'field' });
    const close = closePaths.find(({ name }) => name === 'Edit > Submit');
    await close?.prepare(agent, redmine, [id]);
    await agent.panel().prepared();
    await close?.close(agent, [id]);
    expect(await agent.panel().question()).toContain('Wayne Dental');
    await agent.press('Escape');
    await expect.poll(() => agent.panel().questionNow()).toBeNull();
    expect(await redmine.status(id)).toBe('New');
  });

  test('and after "Not yet" to Ctrl+Enter, the button still submits what was typed', async ({ redmineAgent: agent, redmine }) => {
    const id = await redmine.newIssue({ subject: 'VPN drops every hour', client: 'Acme Corp' });
    const [byKeys, byButton] = ['Ctrl+Enter in the notes', 'Edit > Submit'].map((name) =>
      closePaths.find((path) => path.name.startsWith(name)),
    );
    await byKeys?.prepare(agent, redmine, [id]);
    await agent.panel().prepared();
    await byKeys?.close(agent, [id]);
    await agent.panel().question();
    await agent.panel().answer('Not yet');
    await expect.poll(() => agent.panel().questionNow()).toBeNull();
    await byButton?.close(agent, [id]);
    await agent.panel().question();
    await agent.press('3');
    await expect.poll(() => redmine.status(id), { timeout: 10_000 }).toBe('Closed');
    expect(await redmine.lastNote(id)).toBe('Replaced the cable');
  });
});
