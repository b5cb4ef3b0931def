import { create } from 'zustand';
import type { RecordsAnswers } from '../../lib/messages/records-calls.ts';
import { callRecords } from '../../lib/platform/records.ts';
import { askToPersist, readStorageRoom, type StorageRoom } from '../../lib/platform/storage-room.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';

interface StorageState {
  readonly room: StorageRoom | null;
  readonly counts: RecordsAnswers['count-records'] | null;
  readonly said: string;
  readonly failure: string;
  load: () => Promise<void>;
  persist: () => Promise<void>;
}

export const useStorageRoom = create<StorageState>()((set, get) => ({
  room: null,
  counts: null,
  said: '',
  failure: '',

  async load() {
    try {
      const [room, counts] = await Promise.all([readStorageRoom(), callRecords('count-records', {})]);
      set({ room, counts });
    } catch (error) {
      set({ failure: failureText(error) });
    }
  },

  async persist() {
    set({ said: text('storage_asking') });
    set({ said: (await askToPersist()) ? text('storage_granted') : text('storage_refused') });
    await get().load();
  },
}));
