import { defineRule } from '../../review';
import type { Statement } from '../../ram';
import { asked, principalsOf, roles, trustOf, trustStatements } from './trust';

const document = (Condition?: object): string =>
  JSON.stringify({
    Version: '1',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { RAM: ['acs:ram::1234567890123456:root'] },
        Condition,
      },
    ],
  });

export default defineRule({
  id: 'ram-trust-requires-mfa',
  title: 'People take a role with a second factor, programs of others with an external id',
  severity: 'medium',
  resourceTypes: roles,
  rationale:
    'A trust in an account or a user lets in whoever holds one of its access keys. `acs:MFAPresent` lets in only who signed in with a second factor.',
  remediation:
    'Add the condition `Bool` `acs:MFAPresent` `"true"`; for another company’s program `StringEquals` `sts:ExternalId`.',
  references: ['https://www.alibabacloud.com/help/en/ram/policy-elements'],
  messages: {
    bare: 'lets {principal} in without a second factor',
    users: 'ram_users lets people in, and can ask for no second factor',
  },
  examples: {
    fails: { alicloud_ram_role: { r: { assume_role_policy_document: document() } } },
    passes: {
      alicloud_ram_role: {
        r: { assume_role_policy_document: document({ Bool: { 'acs:MFAPresent': 'true' } }) },
      },
    },
  },
  check: ({ resource, pass, fail, unknown }) => {
    const { known, more, location } = trustStatements(resource);
    const bare = known.find(isBare);
    if (bare !== undefined)
      return fail('bare', { principal: peopleOf(bare).join(', ') }, { location });
    if (more.length > 0) return unknown(...more);
    if (resource.type !== 'alicloud_ram_role' || trustOf(resource).found.state !== 'absent')
      return pass;
    const users = resource.strings('ram_users');
    if (users.known.length > 0) return fail('users', {}, users);
    return users.more.length > 0 ? unknown(...users.more) : pass;
  },
});

/** Accounts and users; a role that takes another has no second factor. */
function peopleOf(statement: Statement): readonly string[] {
  return principalsOf(statement, 'RAM').filter((id) => !id.includes(':role/'));
}

function isBare(statement: Statement): boolean {
  if (statement.effect !== 'Allow' || peopleOf(statement).length === 0) return false;
  const factor = asked(statement, 'acs:MFAPresent', ['Bool']);
  const external = asked(statement, 'sts:ExternalId', ['StringEquals']);
  return !(factor.length > 0 && factor.every((value) => value === 'true')) && external.length === 0;
}
