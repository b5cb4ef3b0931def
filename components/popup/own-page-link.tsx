import { openOwnPage } from '../../lib/platform/tabs.ts';

interface OwnPageLinkProps {
  readonly page: Parameters<typeof openOwnPage>[0];
  readonly label: string;
}

export function OwnPageLink({ page, label }: OwnPageLinkProps) {
  return (
    <a
      href={`/${page}`}
      onClick={(event) => {
        event.preventDefault();
        void openOwnPage(page);
      }}
    >
      {label}
    </a>
  );
}
