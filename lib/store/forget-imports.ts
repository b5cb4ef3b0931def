import type { Closure } from '../outcomes/closure.ts';
import type { ClosureImport } from '../outcomes/closure-import.ts';
import type { Forgotten } from '../outcomes/forgetting.ts';
import type { ClientLensDatabase } from './database.ts';
import type { ForgetRules, Gone } from './forget-rules.ts';
import { counting, type ForgetStep, sweep, uncounted } from './sweep.ts';

/** What imports keep: versions of closures that are not the ones that count, names of files, and whose they were. Undoing brings nothing back. */
export async function forgetInImports(
  database: ClientLensDatabase,
  rules: ForgetRules,
  how: ForgetStep,
  counts: Forgotten,
  gone: Gone,
): Promise<void> {
  await sweep(
    database.closureImports,
    'id',
    (made) => {
      const after = importWithout(made, rules, gone);
      const versions = ({ replaced, refused }: ClosureImport): number => replaced.length + refused.length;
      counts.versions += versions(made) - versions(after);
      return JSON.stringify(after) === JSON.stringify(made) ? made : after;
    },
    how,
    uncounted,
  );
  const { takeOut } = rules.finder;
  const withoutName = <T extends { readonly file: string }>(made: T): T => {
    const file = takeOut(made.file);
    return file === made.file ? made : { ...made, file };
  };
  await sweep(database.imports, 'id', withoutName, how, counting(counts, 'texts'));
}

function importWithout(made: ClosureImport, { closure, finder }: ForgetRules, gone: Gone): ClosureImport {
  const kept = (versions: readonly Closure[]): Closure[] =>
    versions.filter(({ id }) => !gone.has(id)).flatMap((version) => closure(version) ?? []);
  return {
    ...made,
    file: finder.takeOut(made.file),
    source: finder.takeOut(made.source),
    shared: made.shared.filter((id) => !gone.has(id)),
    conflicts: made.conflicts.filter(({ id }) => !gone.has(id)),
    replaced: kept(made.replaced),
    refused: kept(made.refused),
  };
}
