import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** What it imports at run time; type-only imports vanish in the build. */
  readonly imports: readonly string[];
}

const root = join(import.meta.dirname, '../..');
const importing = /^\s*(?:import|export)\s(?!type\b)(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** All of our own source, with relative imports resolved to paths. */
export function readSources(...patterns: readonly string[]): SourceFile[] {
  return globSync([...patterns], { cwd: root }).map((found) => {
    const path = found.replaceAll('\\', '/');
    const text = readFileSync(join(root, path), 'utf8');
    const imports = [...text.matchAll(importing)].map(([, from, lazy]) => {
      const target = from ?? lazy ?? '';
      return target.startsWith('.') ? relative(root, join(root, dirname(path), target)).replaceAll('\\', '/') : target;
    });
    return { path, text, imports };
  });
}

export const productSources = (): SourceFile[] => readSources('{lib,components,entrypoints}/**/*.{ts,tsx}');

export const readProjectFile = (path: string): string => readFileSync(join(root, path), 'utf8');
