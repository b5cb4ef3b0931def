/** What of an element's style its drawing depends on. All are inherited, except the last. */
const inherited = [
  'fill',
  'stroke',
  'color',
  'fill-opacity',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant',
  'text-anchor',
] as const;
const colours: ReadonlySet<string> = new Set(['fill', 'stroke', 'color']);

/** A copy of a drawing that is in the page, with what the page's styles make of it written into its attributes. */
export function inlineStyles(drawn: SVGSVGElement): SVGSVGElement {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const toRgb = createToRgb();
  const originals = [drawn, ...drawn.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  originals.forEach((original, index) => {
    const target = copies[index];
    if (target === undefined) return;
    const own = getComputedStyle(original);
    const above = original === drawn ? null : getComputedStyle(original.parentElement ?? drawn);
    for (const property of inherited) {
      const value = own.getPropertyValue(property);
      if (above?.getPropertyValue(property) === value && !target.hasAttribute(property)) continue;
      target.setAttribute(property, colours.has(property) ? toRgb(value) : value);
    }
    if (own.opacity !== '1') target.setAttribute('opacity', own.opacity);
    target.removeAttribute('style');
    target.removeAttribute('class');
  });
  for (const style of copy.querySelectorAll('style')) style.remove();
  return copy;
}

/** Few programs outside of browsers know `oklch()`: whatever it is called, it is painted and looked at. */
function createToRgb(): (colour: string) => string {
  const known = new Map<string, string>();
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (colour) => {
    if (context === null || /^(?:none|rgb|url|context)/.test(colour)) return colour;
    const before = known.get(colour);
    if (before !== undefined) return before;
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    const rgb = `rgb(${red}, ${green}, ${blue})`;
    known.set(colour, rgb);
    return rgb;
  };
}
