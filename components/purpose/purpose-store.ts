import { create } from 'zustand';
import type { PurposePage } from '../../lib/messages/visit-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { type PageFromBackground, pageFromBackground } from '../controls/page-from-background.ts';

export const usePurpose = create<PageFromBackground<PurposePage>>()((set, get) =>
  pageFromBackground(() => callBackground('purpose-page', {}), set, get),
);
