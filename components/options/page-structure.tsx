import { useEffect, useId, useRef, useState } from 'react';
import { callBackground } from '../../lib/platform/background.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';
import { StatusLine } from '../controls/status-line.tsx';

interface Copied {
  readonly structure: string | null;
  readonly said: string;
  readonly inClipboard: boolean;
}

async function copyStructure(origin: string): Promise<Copied> {
  try {
    const { text: structure } = await callBackground('page-structure', { origin });
    if (structure === null) return { structure, said: text('site_structure_no_tab'), inClipboard: false };
    const lines = structure.trimEnd().split('\n').length;
    return navigator.clipboard.writeText(structure).then(
      () => ({ structure, said: text('site_structure_copied', lines), inClipboard: true }),
      () => ({ structure, said: text('site_structure_not_copied'), inClipboard: false }),
    );
  } catch (error) {
    return { structure: null, said: failureText(error), inClipboard: false };
  }
}

/** A text-free skeleton of an open page of the site, for whoever writes or mends its definition. */
export function PageStructure({ origin }: { readonly origin: string }) {
  const [copied, setCopied] = useState<Copied>({ structure: null, said: '', inClipboard: false });
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const { structure, said, inClipboard } = copied;

  useEffect(() => {
    if (structure === null || inClipboard) return;
    field.current?.focus();
    field.current?.select();
  }, [structure, inClipboard]);

  return (
    <section className="cl-options-section" aria-labelledby="structure">
      <h3 id="structure">{text('site_structure')}</h3>
      <p className="cl-soft">{text('site_structure_what')}</p>
      <p>
        <button type="button" className="cl-button" onClick={() => void copyStructure(origin).then(setCopied)}>
          {text('site_structure_copy')}
        </button>
      </p>
      <StatusLine said={said} />
      {structure !== null && (
        <div className="cl-field">
          <label htmlFor={id}>{text('site_structure_label')}</label>
          <textarea ref={field} id={id} className="cl-structure" readOnly rows={10} value={structure} />
        </div>
      )}
    </section>
  );
}
