import { text } from '../../lib/platform/text.ts';

/** Why the company is in business, where it wrote that down. Seen where the panel has nothing else to say. */
export const Purpose = ({ sentence }: { readonly sentence: string | null }) =>
  sentence === null ? null : (
    <figure className="cl-purpose">
      <figcaption className="cl-label">{text('panel_purpose')}</figcaption>
      <blockquote>{sentence}</blockquote>
    </figure>
  );
