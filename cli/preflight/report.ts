import { oneLine } from '../../alicloud/printable';
import type { Finding } from '../../policies/preflight';
import type { Adoption } from '../../settings';
import type { Unread } from './read-account';

export interface Report {
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
  /** Questions that are left, with the command that answers. */
  readonly asked: readonly { readonly ask: string; readonly command: string }[];
  readonly adoptions: readonly Adoption[];
  /** Whether the next deployment takes them over. */
  readonly isAdopting: boolean;
}

const TITLES: readonly { readonly is: Finding['is']; readonly title: string }[] = [
  { is: 'exists', title: 'Is there already: the deployment stops with "already exists"' },
  { is: 'overwrites', title: 'Is overwritten' },
  { is: 'keeps', title: 'Stays, and is more than the baseline gives' },
  { is: 'cuts off', title: 'Is cut off' },
  { is: 'darkens', title: 'Goes dark: nobody reaches it without signing in any more' },
  { is: 'beside', title: 'Goes on beside the new' },
];

/** The report, as Markdown that reads well as text. */
export function renderReport({ findings, unread, asked, adoptions, isAdopting }: Report): string {
  const parts = TITLES.map(({ is, title }) => {
    const found = findings.filter((one) => one.is === is);
    return section(
      title,
      found.map(({ says, fix }) => [says, fix]),
    );
  });
  return [
    ...parts,
    section(
      'Could not be read: not opened, or not allowed',
      unread.map(({ what, why }) => [
        `${what}: ${why}`,
        SERVICES.find(({ of }) => of.test(what))?.open,
      ]),
    ),
    section(
      'Left to ask',
      asked.map(({ ask, command }) => [ask, command]),
    ),
    findings.length + unread.length + asked.length === 0
      ? 'Nothing is in the way of the first deployment, and it overwrites nothing.\n'
      : '',
    section(
      isAdopting
        ? 'Is taken over by the next deployment: adopt.json'
        : 'Can be taken over by the next deployment: preflight --adopt',
      adoptions.map(({ to, id }) => [`${id} as ${to}`, undefined]),
    ),
  ]
    .filter(Boolean)
    .join('\n');
}

/** Where a service is opened, by the names of what could not be read. */
const SERVICES: readonly { readonly of: RegExp; readonly open: string }[] = [
  { of: /_oss_/, open: 'Open OSS: https://oss.console.alibabacloud.com/' },
  { of: /_(?:log|sls)_/, open: 'Open the Log Service: https://sls.console.alibabacloud.com/' },
  { of: /_fc/, open: 'Open Function Compute: https://fcnext.console.alibabacloud.com/' },
  { of: /_config_/, open: 'Open Cloud Config: https://config.console.alibabacloud.com/' },
  { of: /_hbr_/, open: 'Open Cloud Backup: https://hbr.console.alibabacloud.com/' },
  { of: /_kms_/, open: 'Open KMS: https://kms.console.alibabacloud.com/' },
];

function section(title: string, lines: readonly (readonly [string, string | undefined])[]): string {
  if (lines.length === 0) return '';
  const items = lines.map(([says, fix]) =>
    [`- ${oneLine(says)}`, ...(fix === undefined ? [] : [`    ${oneLine(fix)}`])].join('\n'),
  );
  return `## ${title} (${String(lines.length)})\n\n${items.join('\n')}\n`;
}
