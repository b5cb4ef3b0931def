/** Puts a page in front of the code under test, in jsdom, as a browser would put it in front of a technician. */
interface Jsdom {
  reconfigure(settings: { readonly url: string }): void;
}

const { jsdom } = globalThis as unknown as { readonly jsdom: Jsdom };

/** jsdom has no `CSS`: what is no letter and no digit is escaped, and so is a digit at the beginning. */
const escapeCss = (text: string): string =>
  text.replace(/[^\w\u0080-\uFFFF-]/g, '\\$&').replace(/^-?\d/, (start) => `${start.slice(0, -1)}\\3${start.slice(-1)} `);

globalThis.CSS ??= { escape: escapeCss } as typeof CSS;

/** jsdom's parser knows no declarative shadow roots. */
function raiseShadowRoots(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const shadow = template.parentElement?.attachShadow({ mode: 'open' });
    shadow?.append(template.content);
    template.remove();
    if (shadow) raiseShadowRoots(shadow);
  }
}

export function openPage({ html, url }: { readonly html: string; readonly url: string }): void {
  jsdom.reconfigure({ url });
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
  raiseShadowRoots(document);
}

export const openEmptyPage = (url: string): void =>
  openPage({ html: '<!doctype html><html><head></head><body></body></html>', url });

/** Everything in the page, shadow roots included, to see that nothing was changed. */
export function wholePage(root: ParentNode = document): string {
  const own = root instanceof Document ? root.documentElement.outerHTML : [...root.children].map((one) => one.outerHTML).join('');
  const inside = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [wholePage(shadowRoot)] : []));
  return [own, ...inside].join('\n');
}
