import { create } from 'zustand';
import type { VisitsPage } from '../../lib/messages/visit-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { type PageFromBackground, pageFromBackground } from '../controls/page-from-background.ts';

/** Which form of a visit is open. */
export type VisitForm = 'held' | 'move' | 'carry-over' | 'notes';

interface VisitsState extends PageFromBackground<VisitsPage> {
  /** At most one form is open. It is kept here because a visit that was held moves to another list. */
  readonly open: { readonly visitId: string; readonly form: VisitForm } | null;
  openForm: (visitId: string, form: VisitForm | null) => void;
}

export const useVisits = create<VisitsState>()((set, get) => ({
  ...pageFromBackground(() => callBackground('visits-page', {}), set, get),
  open: null,
  openForm: (visitId, form) => set({ open: form === null ? null : { visitId, form } }),
}));
