/** What leads to a question that comes late. */
import type { Technician } from './driver/technician.ts';

/** Until the panel has read the ticket. */
export async function read(technician: Technician, url: string, id: number): Promise<void> {
  await technician.open(`${url}/tickets/${id}`);
  await technician.panel().prepared();
  await technician.panel().find('button.cl-tab');
}

/** By the fetch of a frame of the page's own, whose window we are not in. */
export const closeFromFrame = (technician: Technician, id: number): Promise<void> =>
  technician.page.evaluate((ticket) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const options = { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: '{"status":"resolved"}' };
    void frame.contentWindow?.fetch(`/api/tickets/${ticket}`, options);
  }, id);
