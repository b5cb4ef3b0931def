import { type ClosureInFile, type ClosuresHead, closuresFormat, closuresSchemaName, closuresVersion } from './closures-file.ts';

/** The beginning of the file, up to its first closure. What follows: {@link jsonClosures} as often as need be, and {@link jsonTail}. */
export function jsonHead({
  exportedAt,
  personalData,
  filter,
}: Pick<ClosuresHead, 'exportedAt' | 'personalData' | 'filter'>): string {
  const head: ClosuresHead = {
    $schema: closuresSchemaName,
    format: closuresFormat,
    version: closuresVersion,
    exportedAt,
    personalData,
    filter,
  };
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "closures": [`;
}

/** One closure a line. `isFirst`: none stands before them. */
export function jsonClosures(closures: readonly ClosureInFile[], isFirst: boolean): string {
  const lines = closures.map((closure) => JSON.stringify(ofThisFile(closure))).join(',\n');
  return lines === '' ? '' : `${isFirst ? '' : ','}\n${lines}`;
}

export const jsonTail = '\n]}\n';

/** Which import brought a closure here is known to nobody elsewhere. */
function ofThisFile({ importId: _, ...closure }: ClosureInFile): ClosureInFile {
  return closure;
}
