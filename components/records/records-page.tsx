import { Colleagues } from './colleagues.tsx';
import { HistorySection } from './history-section.tsx';
import { Keeping } from './keeping.tsx';

/** What comes in from colleagues and from the desk's own past, and what is kept for how long. */
export function RecordsPage() {
  return (
    <>
      <Colleagues />
      <HistorySection />
      <Keeping />
    </>
  );
}
