import { expect, test } from './driver/lens.ts';
import { closePaths, decoys } from './fossil-paths.ts';

/** As Fossil's own reports name a ticket, and with them all of our records. */
const idOf = (uuid: string): string => uuid.slice(0, 10);

test.describe('in Fossil, a technician who closes is asked first', () => {
  for (const path of closePaths) {
    test(path.name, async ({ fossilAgent: agent, fossil, closuresOf, drivenPaths }) => {
      const seen = drivenPaths.begin({ desk: 'fossil', name: `Fossil: ${path.name}`, path: 'edit' });
      const uuid = await fossil.newTicket({ subject: 'Invoices cannot be sent', client: 'Globex' });
      await path.prepare(agent, fossil, uuid);
      const typed = await path.typed(agent);
      expect(typed).toBe(`${path.becomes}|Replaced the cable`);
      await agent.panel().prepared();

      await path.close(agent);
      const question = await agent.panel().question();
      expect(question).toContain('Invoices cannot be sent');
      expect(question).toContain('Globex');
      expect(await fossil.status(uuid)).toBe('Open');
      seen.asked += 1;

      await agent.panel().answer('Not yet');
      await expect.poll(() => agent.panel().questionNow()).toBeNull();
      expect(await fossil.status(uuid)).toBe('Open');
      expect(await path.typed(agent)).toBe(typed);
      seen.cancelled += 1;

      await path.close(agent);
      await agent.panel().question();
      seen.asked += 1;
      await agent.panel().answer('Yes, I checked it');
      await expect.poll(() => fossil.status(uuid), { timeout: 10_000 }).toBe(path.becomes);

      await expect
        .poll(async () => (await closuresOf(fossil.url, idOf(uuid))).map(({ answer }) => answer?.kind))
        .toEqual(['achieved', 'not-yet']);
      expect((await closuresOf(fossil.url, idOf(uuid)))[0]).toMatchObject({
        desk: 'fossil',
        path: 'edit',
        sensor: 'control',
        ticket: { client: 'Globex', requester: 'pat@example.org', status: 'Open', url: `${fossil.url}/tktview/${idOf(uuid)}` },
        answer: { evidence: 'checked' },
      });
      // Released once, with what was typed.
      expect(await fossil.statuses(uuid)).toEqual(['Open', path.becomes]);
      expect(await fossil.lastComment(uuid)).toBe('Replaced the cable');
      seen.released += 1;
    });
  }
});

test.describe('in Fossil, what closes nothing is not asked about', () => {
  for (const decoy of decoys) {
    test(decoy.name, async ({ fossilAgent: agent, fossil, closuresOf, drivenPaths }) => {
      const seen = drivenPaths.begin({ desk: 'fossil', name: `Fossil: ${decoy.name}`, isDecoy: true });
      const { status = 'Open' } = decoy;
      const uuid = await fossil.newTicket({ subject: 'Monitor flickers', client: 'Initech', status });

      await decoy.act(agent, fossil, uuid);

      await agent.panel().notAsked(300);
      const change = decoy.becomes === status ? [] : [decoy.becomes];
      expect(await fossil.statuses(uuid)).toEqual([status, ...change]);
      expect(await closuresOf(fossil.url, idOf(uuid))).toEqual([]);
      seen.silent += 1;
    });
  }
});
