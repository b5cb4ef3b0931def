import { describe, expect, it } from 'vitest';
import { deskTable } from '../desks/figures/readme-table.ts';
import { readProjectFile } from './source-files.ts';

describe('the README tells what is true', () => {
  it('its table of desks is the one that the definitions make', () => {
    const [, written] = /<!-- desks:[^>]*-->\n([\s\S]*?)\n?<!-- \/desks -->/.exec(readProjectFile('README.md')) ?? [];
    expect(written).toBe(deskTable);
  });

  it('names the two commands first', () => {
    const commands = [...readProjectFile('README.md').matchAll(/^npm (?:run )?\w+/gm)].map(([command]) => command);
    expect(commands.slice(0, 2)).toEqual(['npm run demo', 'npm test']);
  });
});
