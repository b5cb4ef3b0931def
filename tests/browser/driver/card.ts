import type { SampleDesk } from '../../desks/sample/sample-desk.ts';
import { callBackground } from './background.ts';
import type { DrivenBrowser } from './launch.ts';
import type { Panel } from './panel.ts';
import type { Technician } from './technician.ts';

/** The client card in the panel. */
export const card = 'section[aria-label="Client card"]';

export async function openPanel(technician: Technician, desk: SampleDesk, id: number): Promise<Panel> {
  await technician.open(`${desk.url}/tickets/${id}`);
  const panel = technician.panel();
  await panel.prepared();
  await panel.click('button.cl-tab');
  await panel.find(card);
  return panel;
}

export async function writeCard(driven: DrivenBrowser, name: string, text: string) {
  const client = await callBackground(driven, 'create-client', { name });
  await callBackground(driven, 'save-line', { id: null, clientId: client.id, kind: 'business', text, source: 'person' });
  return client;
}
