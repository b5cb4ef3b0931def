/** A chart as a file that looks right by itself: light, on its own ground, with its name and what it says, and without our style sheet. */
import { saveFile } from '../controls/save-file.ts';
import { inlineStyles } from './inline-styles.ts';
import { type Draw, drawSvg, loadPlot } from './plot-library.ts';

export type FileKind = 'svg' | 'png';

interface Charted {
  readonly name: string;
  readonly description: string;
  readonly draw: Draw;
}

const svgNamespace = 'http://www.w3.org/2000/svg';
const fileWidth = 760;
const margin = 16;
/** Twice as many pixels as points, for screens and print. */
const pngScale = 2;

export async function saveChart(kind: FileKind, chart: Charted): Promise<void> {
  const svg = await svgForFile(chart);
  const source = new XMLSerializer().serializeToString(svg);
  const name = fileName(chart.name, new Date(), kind);
  if (kind === 'svg') saveFile(name, 'image/svg+xml', `<?xml version="1.0" encoding="UTF-8"?>\n${source}\n`);
  else saveFile(name, 'image/png', await toPng(source, svg.width.baseVal.value, svg.height.baseVal.value));
}

/** `client-lens-outcome-rate-by-week-2026-11-25.svg`; the day as the user's clock has it. */
export function fileName(name: string, now: Date, kind: FileKind): string {
  const words = name.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `client-lens-${[...words, ...day].join('-')}.${kind}`;
}

async function svgForFile({ name, description, draw }: Charted): Promise<SVGSVGElement> {
  const plot = await loadPlot();
  const host = document.createElement('div');
  host.className = 'cl-chart-for-file cl-on-paper';
  host.ariaHidden = 'true';
  document.body.append(host);
  try {
    const drawn = drawSvg(plot, draw, fileWidth - 2 * margin);
    host.append(drawn);
    return frame(inlineStyles(drawn), name, description);
  } finally {
    host.remove();
  }
}

function frame(drawn: SVGSVGElement, name: string, description: string): SVGSVGElement {
  const lines = wrap(description, 112);
  const top = margin + 28 + lines.length * 18;
  const height = top + Number(drawn.getAttribute('height')) + margin;
  const svg = element('svg', { width: fileWidth, height, viewBox: `0 0 ${fileWidth} ${height}`, role: 'img' });
  const write = (y: number, attributes: Record<string, string | number>, words: string): SVGElement =>
    element('text', { x: margin, y, fill: '#1f2a2e', 'font-family': 'system-ui, sans-serif', ...attributes }, words);
  const inner = element('g', { transform: `translate(${margin} ${top})` });
  for (const { name: attribute, value } of drawn.attributes)
    if (!/^(?:xmlns|width|height|viewBox|role|aria-)/.test(attribute)) inner.setAttribute(attribute, value);
  inner.append(...drawn.childNodes);
  svg.append(
    element('title', {}, name),
    element('desc', {}, description),
    element('rect', { width: fileWidth, height, fill: '#ffffff' }),
    write(margin + 14, { 'font-size': 16, 'font-weight': 600 }, name),
    ...lines.map((line, index) => write(margin + 36 + index * 18, { 'font-size': 12 }, line)),
    inner,
  );
  return svg;
}

function element<K extends keyof SVGElementTagNameMap>(
  kind: K,
  attributes: Record<string, string | number>,
  words = '',
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(svgNamespace, kind);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.textContent = words;
  return made;
}

/** SVG 1.1, which every program reads, has no lines that wrap. */
export function wrap(words: string, most: number): string[] {
  const lines: string[] = [];
  // Not at the spaces that hold together.
  for (const word of words.split(/[ \t\n]+/).filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

async function toPng(source: string, width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const address = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * pngScale;
    canvas.height = height * pngScale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('the browser makes no PNG of it');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
