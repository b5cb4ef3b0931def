import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts in hundredths of a second. */
const tick = 10;

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly ms: number;
}

function readProcess(id: string): Process[] {
  try {
    // What stands before the last bracket is the name, which may have blanks in it.
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    return [{ id: Number(id), parent: fields[1] ?? 0, ms: ((fields[11] ?? 0) + (fields[12] ?? 0)) * tick }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}

/** Milliseconds that a process and those that it has started have computed; on a busy machine they say more than the clock. Null except on Linux. */
export function computed(root: number | undefined): number | null {
  if (process.platform !== 'linux' || root === undefined) return null;
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess);
  const own = new Set([root]);
  for (let size = 0; size !== own.size; ) {
    size = own.size;
    for (const { id, parent } of processes) if (own.has(parent)) own.add(id);
  }
  return processes.reduce((sum, { id, ms }) => sum + (own.has(id) ? ms : 0), 0);
}
