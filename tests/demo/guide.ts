import type { Stage } from './stage.ts';

const howToTry = ({ desk, driven }: Stage): string => {
  const { id, subject, client, outcome } = desk.ticket;
  return `
Client Lens is on for ${desk.name} at ${desk.url}/, in the window that just opened. What to try:

 1. Open ticket ${id}, “${subject}”: ${desk.howTo.open}.
    At the right edge there is a slim tab that says ${client}. Click it and read the card.
 2. Write under “What does the client need to be able to do?”, for instance: ${outcome}
 3. Try to close: ${desk.howTo.close}.
    The desk does not move. Client Lens asks, in the words that you just wrote.
 4. Press 4, “Not yet”. The ticket is still open, and your reply is still there.
 5. Close again and press 2, “Yes, I checked it”. Now it is closed.
 6. Close several at once: ${desk.howTo.closeMany}. One question for all.
 7. Look at the dashboard: the link at the foot of the panel, or ${driven.origin}/dashboard.html
    Change and export what you find there; turn the desk off again in the options.

Close the window or press Ctrl+C to end. Nothing of this is kept.
`;
};

/** Resolves when the window was closed: some browsers end with their last window, some go on without one. */
const windowClosed = ({ driven: { browser } }: Stage): Promise<void> =>
  new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
    browser.on('targetdestroyed', () => {
      if (browser.targets().every((target) => target.type() !== 'page')) resolve();
    });
  });

/** Says what to try, and leaves the window to whoever tries it. */
export async function letThemTry(stage: Stage): Promise<void> {
  process.stdout.write(howToTry(stage));
  await windowClosed(stage);
}
