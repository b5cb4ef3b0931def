import { expect, test } from './driver/lens.ts';
import { decoys } from './redmine-decoys.ts';
import { makeIssues } from './redmine-paths.ts';

test.describe('in Redmine, what closes nothing is not asked about', () => {
  for (const decoy of decoys) {
    test(decoy.name, async ({ redmineAgent: agent, redmine, closuresOf, drivenPaths }) => {
      const seen = drivenPaths.begin({ desk: 'redmine', name: `Redmine: ${decoy.name}`, isDecoy: true });
      const ids = await makeIssues(redmine, decoy, 'Monitor flickers');
      const changes = () => Promise.all(ids.map(async (id) => (await redmine.statusChanges(id)).map(({ to }) => to)));
      const before = await changes();
      const sent: string[] = [];
      agent.page.on('request', (request) => {
        if (request.method() !== 'GET') sent.push(request.url());
      });

      await decoy.act(agent, redmine, ids);

      await agent.panel().notAsked(300);
      expect(sent.filter((address) => decoy.sends.test(address))).not.toEqual([]);
      const change = decoy.becomes === (decoy.status ?? 'New') ? [] : [decoy.becomes];
      expect(await changes()).toEqual(before.map((earlier) => [...earlier, ...change]));
      const notes = decoy.status === 'Closed' ? ['They called to say thank you'] : ids.map(() => null);
      expect(await Promise.all(ids.map((id) => redmine.lastNote(id)))).toEqual(notes);
      for (const id of ids) expect(await closuresOf(redmine.url, id)).toEqual([]);
      seen.silent += 1;
    });
  }
});
