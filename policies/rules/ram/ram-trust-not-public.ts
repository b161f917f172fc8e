import { any, defineRule, not } from '../../review';
import type { Json } from '../../review/json';
import { roles, trustOf, writtenPrincipals } from './trust';

const document = (principal: object): string =>
  JSON.stringify({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: principal }],
  });

export default defineRule({
  id: 'ram-trust-not-public',
  title: 'No role is open to everybody',
  severity: 'critical',
  resourceTypes: roles,
  rationale:
    'A star among the principals is every account of the cloud, or nothing that RAM takes.',
  remediation: 'Name accounts, users, roles or services in `Principal`, without wildcards.',
  references: [
    'https://www.alibabacloud.com/help/en/ram/user-guide/edit-the-trust-policy-of-a-ram-role',
  ],
  messages: { open: 'the trust policy lets {principal} in' },
  examples: {
    fails: { alicloud_ram_role: { r: { assume_role_policy_document: document({ RAM: ['*'] }) } } },
    passes: {
      alicloud_ram_role: {
        r: { assume_role_policy_document: document({ Service: ['ecs.aliyuncs.com'] }) },
      },
    },
  },
  check: ({ resource, verdict }) => {
    const document = trustOf(resource).map(parsed, 'JSON');
    const users = resource.type === 'alicloud_ram_role' ? resource.strings('ram_users') : undefined;
    const open = (id: string): boolean => /[*?]/.test(id);
    const inDocument = document.is((json) => writtenPrincipals(json).some(open), { absent: false });
    const among = users?.some((id) => id.is(open, { absent: false }));
    const value = document.found.state === 'known' ? document.found.value : null;
    const principal = writtenPrincipals(value).find(open) ?? 'a wildcard';
    return verdict(not(among === undefined ? inDocument : any(inDocument, among)), 'open', {
      principal,
    });
  },
});

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
