import type { ReactNode } from 'react';
import type { PackPreview, PreviewGroup } from '../../../lib/messages/team-calls.ts';
import { text } from '../../../lib/platform/text.ts';
import { PreviewItem } from './preview-item.tsx';
import { RejectedItem } from './rejected-item.tsx';

/** What somebody has to look at stands open. */
export function PreviewGroups({ preview }: { readonly preview: PackPreview }) {
  const { conflicts, rejected, added, newer, closures, unchanged } = preview;
  return (
    <>
      <Group title={text('team_conflicts', conflicts.total)} what={text('team_conflicts_what')} group={conflicts} isOpen>
        {conflicts.first.map((item) => (
          <PreviewItem key={item.record} item={item} />
        ))}
      </Group>
      <Group title={text('team_rejected', rejected.total)} what={text('team_rejected_what')} group={rejected} isOpen>
        {rejected.first.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a broken pack may reject two documents of one name, and the list never changes.
          <RejectedItem key={index} item={item} />
        ))}
      </Group>
      <Group title={text('team_new', added.total)} group={added} isOpen={added.total <= 5}>
        {added.first.map((item) => (
          <PreviewItem key={item.record} item={item} />
        ))}
      </Group>
      <Group title={text('team_newer', newer.total)} group={newer} isOpen={newer.total <= 5}>
        {newer.first.map((item) => (
          <PreviewItem key={item.record} item={item} />
        ))}
      </Group>
      {closures > 0 && <p>{text('team_new_closures', closures)}</p>}
      <p className="cl-soft">{text('team_unchanged', unchanged)}</p>
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly what?: string;
  readonly group: PreviewGroup<unknown>;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

function Group({ title, what, group: { total, first }, isOpen, children }: GroupProps) {
  if (total === 0) return null;
  return (
    <details className="cl-preview-group" open={isOpen}>
      <summary>{title}</summary>
      {what !== undefined && <p className="cl-soft cl-small">{what}</p>}
      <ul>{children}</ul>
      {first.length < total && <p className="cl-soft">{text('team_and_more', total - first.length)}</p>}
    </details>
  );
}
